"""Pictures, safely: checked by their headers in this process, decoded only in a bounded child."""
