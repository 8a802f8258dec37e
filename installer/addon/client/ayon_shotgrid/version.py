"""The version of the whole project; `./dev package` compares it with CMakeLists.txt."""

__version__ = "1.0.0"
