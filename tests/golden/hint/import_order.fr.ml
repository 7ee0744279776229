importer sqrt depuis math
math depuis importer sqrt
