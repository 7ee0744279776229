importar sqrt desde math
math desde importar sqrt
