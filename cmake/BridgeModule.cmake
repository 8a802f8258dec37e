# bridge_module(name SOURCES … HEADERS … LINKS …): a static library bridge::name of the folder it stands in.
# Its headers are included from the folder above: "net/httpclient.h".
# bridge_program(name SOURCES … LINKS …): a program in bin/.
# bridge_test(name SOURCES … LINKS … [LABELS …] [TIMEOUT seconds] [RUNNER command …]): a GoogleTest program, one ctest
# entry; a runner is given the program to run.
target_link_libraries(bridge_pch PRIVATE bridge_options)

function(bridge_use_pch target)
    target_precompile_headers(${target} REUSE_FROM bridge_pch)
endfunction()

function(bridge_finish_pch)
    target_link_libraries(bridge_pch PRIVATE Qt6::Core QCoro6::Core)
    target_precompile_headers(bridge_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch.h)
endfunction()

function(bridge_module name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;LINKS")
    set(target bridge_${name})
    add_library(${target} STATIC ${arg_SOURCES})
    add_library(bridge::${name} ALIAS ${target})
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR PARENT_PATH root)
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS ${root} FILES ${arg_HEADERS})
    target_include_directories(${target} PUBLIC ${root})
    target_link_libraries(${target} PUBLIC bridge_options Qt6::Core QCoro6::Core ${arg_LINKS})
    set_target_properties(${target} PROPERTIES AUTOMOC ON VERIFY_INTERFACE_HEADER_SETS ON)
    bridge_use_pch(${target})
endfunction()

function(bridge_program name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE bridge_options ${arg_LINKS})
    bridge_use_pch(${name})
    install(TARGETS ${name} RUNTIME DESTINATION bin)
endfunction()

function(bridge_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINKS;LABELS;RUNNER")
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE bridge_options GTest::gtest ${arg_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    bridge_use_pch(${name})
    add_test(NAME ${name} COMMAND ${arg_RUNNER} $<TARGET_FILE:${name}>)
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    # What may take long begins first: at the end nobody waits for one test alone.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} COST ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
