class BaseServerAddon:
    settings_model = None

    def __init__(self):
        self.endpoints = []
        self.restart_requested = False
        self.initialize()

    def add_endpoint(self, path, handler, *, method="GET"):
        self.endpoints.append((path, handler, method))

    def request_server_restart(self):
        self.restart_requested = True

    async def convert_settings_overrides(self, source_version, overrides):
        return overrides
