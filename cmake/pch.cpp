// Owner of the precompiled header that all targets reuse; see BridgeModule.cmake.
