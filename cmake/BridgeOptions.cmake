# What every target of the project is compiled with: one interface target, no global flags.
option(BRIDGE_WERROR "Warnings are errors" OFF)
set(BRIDGE_SANITIZE "" CACHE STRING "Sanitizers of GCC or Clang, such as address,undefined")

set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_SKIP_RPATH ON) # all libraries are the system's, and an empty search path would be the folder one stands in

add_library(bridge_options INTERFACE)
target_compile_features(bridge_options INTERFACE cxx_std_20)
target_compile_definitions(bridge_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY QT_NO_FOREACH
    BRIDGE_VERSION="${PROJECT_VERSION}")
target_compile_options(bridge_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wno-missing-field-initializers)
if(BRIDGE_WERROR)
    target_compile_options(bridge_options INTERFACE -Werror)
endif()
if(BRIDGE_SANITIZE)
    target_compile_options(bridge_options INTERFACE -fsanitize=${BRIDGE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(bridge_options INTERFACE -fsanitize=${BRIDGE_SANITIZE})
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Cries wolf at the frames of coroutines when the optimiser or the sanitizers have been at them.
    target_compile_options(bridge_options INTERFACE
        $<$<OR:$<CONFIG:Release>,$<BOOL:${BRIDGE_SANITIZE}>>:-Wno-maybe-uninitialized>)
endif()

# One precompiled header for all: Qt and the standard library are most of what a file of ours reads.
add_library(bridge_pch OBJECT ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
