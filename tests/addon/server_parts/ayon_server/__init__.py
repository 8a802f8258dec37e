"""What the addon uses of the AYON server, as little of it as the addon's tests need.

The real one comes with a database, a message broker and a web server that are not to be had as packages.
"""
