"""What a person reviews on a page: the state of each sentence, and terms looked up by what people call them."""
