"""The site as it lies on the disk in, the same site on a host out; only what changed travels.

address | target | what is there (manifest) | plan | send | remove
"""

from digest.publish.hosting.address import Address, address_of, from_folder, told
from digest.publish.hosting.publish import Published, plan_site, publish_site

__all__ = ["Address", "Published", "address_of", "from_folder", "plan_site", "publish_site", "told"]
