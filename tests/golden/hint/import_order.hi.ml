आयात करो sqrt से math
math से आयात करो sqrt
