#include <ceiba/ceiba.hpp>
#include <ceiba/io/file.hpp>
#include <iostream>

int main(int, char** arguments) {
    const std::string folder = arguments[1];
    const auto framework = ceiba::read_file<ceiba::Framework>(folder + "/framework.json");
    const auto assessment = ceiba::read_file<ceiba::Assessment>(folder + "/assessment_2025.json");
    const auto scores = ceiba::score(framework, assessment);
    std::cout << "overall: " << scores.nodes[0].value.value_or(-1) << '\n';
    return scores.nodes[0].value ? 0 : 1;
}
