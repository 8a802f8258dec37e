#pragma once

#include <chrono>

namespace bridge::sandbox::ayon {

// What a real server was measured to spend, on one ordinary machine with its database and its client.
inline constexpr std::chrono::microseconds workOfRequest{2'000};
inline constexpr std::chrono::microseconds workOfFolderCreate{30'000};
inline constexpr std::chrono::microseconds workOfTaskCreate{2'700};
inline constexpr std::chrono::microseconds workOfUpdate{3'000};
inline constexpr std::chrono::microseconds workOfEvent{12'000};

} // namespace bridge::sandbox::ayon
