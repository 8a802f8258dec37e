"""What the AYON server and its launcher read about the addon before they load anything of it."""

name = "shotgrid"
title = "Shotgrid"
version = "1.0.0"  # of the whole project: `./dev package` compares it with CMakeLists.txt
client_dir = "ayon_shotgrid"

ayon_server_version = ">=1.12.5"
ayon_required_addons = {"core": ">=0.3.0"}
