"""The chat on a municipality's own site: the script and its style, who may use the API from elsewhere, and the API's document."""
