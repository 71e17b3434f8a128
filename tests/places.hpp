#pragma once

#include <string>

/// Where the files are that tests read. Only places.cpp knows, so that what else is compiled is the same in every clone.
namespace tests {

std::string source();
std::string examples();
std::string reference();
std::string golden();

}  // namespace tests
