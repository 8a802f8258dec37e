from collections import defaultdict

attribute_library = defaultdict(list)
