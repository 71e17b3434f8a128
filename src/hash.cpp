#include <ceiba/hash.hpp>

namespace ceiba {

template std::string canonical(const Framework&);
template std::string canonical(const Assessment&);
template std::string canonical(const Method&);
template std::string canonical(const TargetProfile&);

}  // namespace ceiba
