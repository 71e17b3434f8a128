#include <boost/json/basic_parser_impl.hpp>
#include <ceiba/detail/number.hpp>
#include <ceiba/io/read.hpp>
#include <ceiba/progress.hpp>
#include <charconv>
#include <limits>
#include <locale>
#include <set>
#include <sstream>

namespace ceiba {

namespace {

/// The nearest double to a decimal number, given a rough one; infinite if there is none. (Boost.JSON before 1.82 may miss it by a bit.)
double nearest(std::string_view text, double rough) {
    double x = 0;
#ifdef __cpp_lib_to_chars
    const bool parsed = std::from_chars(text.data(), text.data() + text.size(), x).ec == std::errc();
#else
    std::istringstream in{std::string(text)};
    in.imbue(std::locale::classic());
    const bool parsed = static_cast<bool>(in >> x) || std::abs(x) < 1;
#endif
    if (parsed) return x;
    return std::abs(rough) < 1 ? 0.0 : std::numeric_limits<double>::infinity();
}

/// Builds the DOM with every number to its last bit, and notes keys that stand twice, which Boost.JSON's own DOM forgets.
class Handler {
public:
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit Handler(std::vector<Issue>& issues) : issues_(&issues) { stack_.reset(); }
    boost::json::value release() { return stack_.release(); }

    using error = boost::system::error_code;
    using text = boost::json::string_view;
    bool on_document_begin(error&) { return true; }
    bool on_document_end(error&) { return true; }
    bool on_object_begin(error&) { return open(false); }
    bool on_object_end(std::size_t n, error&) {
        stack_.push_object(n);
        return close();
    }
    bool on_array_begin(error&) { return open(true); }
    bool on_array_end(std::size_t n, error&) {
        stack_.push_array(n);
        return close();
    }
    bool on_key_part(text part, std::size_t, error&) {
        words_ += std::string_view(part);
        return true;
    }
    bool on_key(text part, std::size_t, error&) {
        Frame& frame = frames_.back();
        frame.key = whole(part);
        if (!frame.seen.insert(frame.key).second) issues_->push_back(issue("duplicate_key", where(), {frame.key}));
        stack_.push_key(frame.key);
        return true;
    }
    bool on_string_part(text part, std::size_t, error&) {
        words_ += std::string_view(part);
        return true;
    }
    bool on_string(text part, std::size_t, error&) {
        stack_.push_string(whole(part));
        return value();
    }
    bool on_number_part(text part, error&) {
        words_ += std::string_view(part);
        return true;
    }
    bool on_int64(std::int64_t x, text, error&) { return integer(x); }
    bool on_uint64(std::uint64_t x, text, error&) { return integer(x); }
    bool on_double(double x, text part, error&) { return number(x, part); }
    bool on_bool(bool x, error&) {
        stack_.push_bool(x);
        return value();
    }
    bool on_null(error&) {
        stack_.push_null();
        return value();
    }
    bool on_comment_part(text, error&) { return true; }
    bool on_comment(text, error&) { return true; }

private:
    struct Frame {
        bool array = false;
        std::size_t index = 0;
        std::string key{};
        std::set<std::string> seen{};
    };
    std::string whole(text part) {
        std::string out = std::exchange(words_, {});
        return out += std::string_view(part);
    }
    template <class T>
    bool integer(T x) {
        words_.clear();
        if constexpr (std::is_signed_v<T>) stack_.push_int64(x);
        else stack_.push_uint64(x);
        return value();
    }
    bool number(double rough, text part) {
        const std::string digits = whole(part);
        const double x = nearest(digits, rough);
        if (!std::isfinite(x)) issues_->push_back(issue("not_finite", where(), {digits}));
        stack_.push_double(x);
        return value();
    }
    bool open(bool array) {
        frames_.push_back({.array = array});
        return true;
    }
    bool close() {
        pulse();
        frames_.pop_back();
        return value();
    }
    bool value() {
        if (!frames_.empty()) ++frames_.back().index;
        return true;
    }
    std::string where() const {
        std::string out;
        for (const Frame& frame : frames_) out = step(out, frame.array ? std::to_string(frame.index) : frame.key);
        return out;
    }

    std::vector<Issue>* issues_;
    boost::json::value_stack stack_{};
    std::vector<Frame> frames_{};
    std::string words_{};
};

/// What is wrong with JSON text: the key of its words, or the parser's own.
std::string told(const boost::system::error_code& ec) {
    if (ec == boost::json::error::syntax) return "kind.json_syntax";
    if (ec == boost::json::error::incomplete) return "kind.json_incomplete";
    if (ec == boost::json::error::extra_data) return "kind.json_extra";
    if (ec == boost::json::error::too_deep) return "kind.json_deep";
    return ec.message();
}

Issue syntax(std::string_view text, std::size_t at, const boost::system::error_code& ec) {
    const std::string_view before = text.substr(0, at);
    const auto line = std::ranges::count(before, '\n') + 1;
    const std::string_view line_start = before.substr(before.rfind('\n') + 1);
    const auto column = std::ranges::count_if(line_start, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }) + 1;
    return issue("syntax", "", {told(ec), std::to_string(line), std::to_string(column)});
}

/// How deep a document may nest, which is deep enough for a tree of `most_levels`.
constexpr std::size_t max_depth = 512;

}  // namespace

boost::json::value io::dom(std::string_view text, std::vector<Issue>& issues) {
    const boost::json::parse_options options{.max_depth = max_depth};
    boost::system::error_code ec;
    boost::json::basic_parser<Handler> parser(options, issues);
    const std::size_t at = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && at < text.size()) ec = boost::json::error::extra_data;
    if (!ec) return parser.handler().release();
    issues.push_back(syntax(text, at, ec));
    return {};
}

std::string io::text_of(const boost::json::value& v) {
    if (v.is_double()) return detail::number(v.get_double());
    std::string out;
    if (v.is_array()) {
        for (const auto& e : v.get_array()) out += (out.empty() ? "" : ",") + text_of(e);
        return '[' + out + ']';
    }
    if (v.is_object()) {
        for (const auto& e : v.get_object())
            out += (out.empty() ? "" : ",") + literal(std::string_view(e.key())) + ':' + text_of(e.value());
        return '{' + out + '}';
    }
    return v.is_string() ? literal(std::string_view(v.get_string())) : boost::json::serialize(v);
}

}  // namespace ceiba
