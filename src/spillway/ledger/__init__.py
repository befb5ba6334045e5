"""What happened, chained and durable: a permit before anything leaves, one exit record a request. No contents."""
