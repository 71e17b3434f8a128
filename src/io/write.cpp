#include <algorithm>
#include <ceiba/detail/number.hpp>
#include <ceiba/model/text.hpp>
#include <ceiba/progress.hpp>
#include <ceiba/writer.hpp>
#include <cmath>
#include <numeric>

namespace ceiba::io {

std::string literal(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
            case '"':
                out += "\\\"";
                break;
            case '\\':
                out += "\\\\";
                break;
            case '\n':
                out += "\\n";
                break;
            case '\r':
                out += "\\r";
                break;
            case '\t':
                out += "\\t";
                break;
            default:
                if (static_cast<unsigned char>(c) < 0x20) {
                    constexpr std::string_view hex = "0123456789abcdef";
                    out += "\\u00";
                    out += hex[static_cast<std::size_t>(c) >> 4U];
                    out += hex[static_cast<std::size_t>(c) & 15U];
                } else {
                    out += c;
                }
        }
    }
    return out + '"';
}

namespace {

/// JSON text with the keys of every object sorted and nothing between the tokens; text that is no JSON stays as it is.
class Sorted {
public:
    explicit Sorted(std::string_view text) : text_(text) {}
    std::string text() {
        std::string out = value();
        space();
        return at_ == text_.size() ? out : std::string(text_);
    }

private:
    void space() {
        while (at_ < text_.size() && std::string_view(" \n\r\t").find(text_[at_]) != std::string_view::npos) ++at_;
    }
    bool take(char c) {
        space();
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    std::string string() {
        const std::size_t start = at_++;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2 : 1;
        at_ = std::min(at_ + 1, text_.size());
        return std::string(text_.substr(start, at_ - start));
    }
    std::string value() {
        space();
        if (take('{')) {
            std::map<std::string, std::string> members;
            do {
                space();
                if (at_ == text_.size() || text_[at_] != '"') break;
                std::string key = string();
                take(':');
                members.insert_or_assign(std::move(key), value());
            } while (take(','));
            take('}');
            std::string out;
            for (const auto& [key, member] : members) out.append(out.empty() ? "" : ",").append(key).append(":").append(member);
            return '{' + out + '}';
        }
        if (take('[')) {
            if (take(']')) return "[]";
            std::string out = value();
            while (take(',')) out += ',' + value();
            take(']');
            return '[' + out + ']';
        }
        if (at_ < text_.size() && text_[at_] == '"') return string();
        const std::size_t start = at_;
        at_ = std::min(text_.find_first_of(",]} \n\r\t", at_), text_.size());
        return std::string(text_.substr(start, at_ - start));
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

/// The members of a struct in the order of their names.
std::vector<std::size_t> sorted(const std::vector<describe::Member>& members) {
    std::vector<std::size_t> order(members.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return members[i].note.name; });
    return order;
}

/// Writes described values; members that have their default are left out.
class Writer {
public:
    Writer(int indent, Keys keys) : indent_(indent), keys_(keys) {}
    std::string text() && { return std::move(out_); }

    void write(const describe::Type& type, const void* x) {
        using describe::Kind;
        switch (type.kind) {
            case Kind::boolean:
                out_ += type.get(x) != 0 ? "true" : "false";
                return;
            case Kind::integer:
                out_ += std::to_string(type.get(x));
                return;
            case Kind::number:
                return number(*static_cast<const double*>(x));
            case Kind::string:
                out_ += literal(type.text_of(x));
                return;
            case Kind::enumeration:
                out_ += literal(describe::name_of(type, x));
                return;
            case Kind::special:
                return special(type, x);
            case Kind::optional:
                if (type.size(x) == 0) out_ += "null";
                else write(type.element(), type.at(x, 0));
                return;
            case Kind::list:
                return bracket('[', ']', [&] {
                    const std::size_t size = type.size(x);
                    for (std::size_t i = 0; i < size; ++i) {
                        pulse();
                        element([&] { write(type.element(), type.at(x, i)); });
                    }
                });
            case Kind::map:
                return bracket('{', '}', [&] {
                    type.for_each_entry(x, [&](const std::string& key, const void* value) { member(key, type.element(), value); });
                });
            case Kind::tagged:
                return tagged(type, x);
            case Kind::structure:
                return bracket('{', '}', [&] { members(type, x); });
        }
    }

private:
    void number(double x) { out_ += std::isfinite(x) ? detail::number(x) : "null"; }
    void special(const describe::Type& type, const void* x) {
        if (&type == &describe::type<Text>()) {
            const Text& text = *static_cast<const Text*>(x);
            if (text.languages.size() == 1 && text.languages.contains("")) out_ += literal(text.languages.begin()->second);
            else write(describe::type<std::map<std::string, std::string>>(), &text.languages);
        } else if (&type == &describe::type<Extra>()) {
            const std::string& json = static_cast<const Extra*>(x)->json;
            out_ += keys_ == Keys::sorted ? Sorted(json).text() : json;
        } else {
            const Answer& answer = *static_cast<const Answer*>(x);
            if (const auto* code = std::get_if<std::string>(&answer.value)) out_ += literal(*code);
            else number(std::get<double>(answer.value));
        }
    }

    /// The members of a struct and, of an alternative, the key that bears its tag.
    void members(const describe::Type& type, const void* x, std::string_view key = {}, std::string_view tag = {}) {
        const auto write_key = [&] { element([&] { out_.append(literal(key)).append(indent_ > 0 ? ": " : ":").append(literal(tag)); }); };
        const auto write_member = [&](const describe::Member& m) {
            if (m.note.required || !describe::equal(m.type(), m.of(x), m.of(type.standard))) member(m.note.name, m.type(), m.of(x));
        };
        bool pending = !key.empty();
        if (keys_ == Keys::described) {
            if (pending) write_key();
            for (const describe::Member& m : type.members) write_member(m);
            return;
        }
        for (const std::size_t i : sorted(type.members)) {
            if (pending && key < type.members[i].note.name) {
                write_key();
                pending = false;
            }
            write_member(type.members[i]);
        }
        if (pending) write_key();
    }
    void tagged(const describe::Type& type, const void* x) {
        const describe::Alternative& held = type.held(x);
        const describe::Type& options = held.type();
        const void* value = held.get(x);
        const bool plain = std::ranges::none_of(options.members, [](const describe::Member& m) { return m.note.required; }) &&
                           describe::equal(options, value, options.standard);
        if (plain) out_ += literal(held.tag);
        else bracket('{', '}', [&] { members(options, value, type.key, held.tag); });
    }
    template <class F>
    void element(F&& f) {
        if (!first_) out_ += ',';
        first_ = false;
        line();
        f();
        first_ = false;
    }
    void member(std::string_view key, const describe::Type& type, const void* value) {
        element([&] {
            out_ += literal(key);
            out_ += indent_ > 0 ? ": " : ":";
            write(type, value);
        });
    }
    template <class F>
    void bracket(char open, char close, F&& f) {
        out_ += open;
        first_ = true;
        ++depth_;
        f();
        --depth_;
        if (!first_) line();
        first_ = false;
        out_ += close;
    }
    void line() {
        if (indent_ == 0) return;
        out_ += '\n';
        out_.append(static_cast<std::size_t>(indent_) * static_cast<std::size_t>(depth_), ' ');
    }

    int indent_;
    Keys keys_;
    int depth_ = 0;
    bool first_ = true;
    std::string out_;
};

}  // namespace

std::string write(const describe::Type& type, const void* value, int indent, Keys keys) {
    Writer writer(indent, keys);
    writer.write(type, value);
    return std::move(writer).text();
}

}  // namespace ceiba::io
