#pragma once

#include <ceiba/detail/number.hpp>
#include <ceiba/model/text.hpp>
#include <cmath>
#include <map>

/// The one writer of JSON text. It needs only the descriptions, so that a result may carry hashes of what it was made from without
/// reading JSON.
namespace ceiba::io {

/// A JSON string with its quotes.
inline std::string literal(std::string_view text) {
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

/// In which order the keys of an object stand: as they are described, or sorted, those of free-form extras too.
enum class Keys { described, sorted };

/// The members of a struct by name.
template <describe::Structure T>
const std::map<std::string_view, std::size_t>& sorted_members() {
    static const std::map<std::string_view, std::size_t> sorted = [] {
        std::map<std::string_view, std::size_t> out;
        std::size_t i = 0;
        describe::for_each_member<T>([&](const describe::Note& note, auto) { out.emplace(note.name, i++); });
        return out;
    }();
    return sorted;
}

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

/// Writes described values as JSON; members that have their default are left out.
class Writer {
public:
    explicit Writer(int indent, Keys keys = Keys::described) : indent_(indent), keys_(keys) {}
    std::string text() && { return std::move(out_); }

    template <class T>
    void write(const T& x) {
        using describe::Kind;
        constexpr Kind kind = describe::kind_of<T>();
        if constexpr (kind == Kind::boolean) out_ += x ? "true" : "false";
        else if constexpr (kind == Kind::integer) out_ += std::to_string(x);
        else if constexpr (kind == Kind::number) out_ += std::isfinite(x) ? detail::number(x) : "null";
        else if constexpr (kind == Kind::string) out_ += literal(x);
        else if constexpr (kind == Kind::enumeration) out_ += literal(describe::name_of(x));
        else if constexpr (kind == Kind::special) special(x);
        else if constexpr (kind == Kind::optional) x ? write(*x) : void(out_ += "null");
        else if constexpr (kind == Kind::list)
            bracket('[', ']', [&] {
                for (const auto& e : x) element([&] { write(e); });
            });
        else if constexpr (kind == Kind::map)
            bracket('{', '}', [&] {
                for (const auto& [key, e] : x) member(key, e);
            });
        else if constexpr (kind == Kind::tagged) std::visit([&](const auto& options) { tagged(T::key, options); }, x.value);
        else bracket('{', '}', [&] { members(x); });
    }

private:
    void special(const Text& x) {
        if (x.languages.size() == 1 && x.languages.contains("")) out_ += literal(x.languages.begin()->second);
        else write(x.languages);
    }
    void special(const Extra& x) { out_ += keys_ == Keys::sorted ? Sorted(x.json).text() : x.json; }
    void special(const Answer& x) {
        std::visit([&](const auto& v) { write(v); }, x.value);
    }

    template <class T>
    void members(const T& x, std::string_view key = {}, std::string_view name = {}) {
        if (keys_ == Keys::described) {
            if (!key.empty()) member(key, std::string(name));
            described(x, [](std::size_t) { return true; });
            return;
        }
        bool said = key.empty();
        for (const auto& [sorted, place] : sorted_members<T>()) {
            if (!said && key < sorted) {
                member(key, std::string(name));
                said = true;
            }
            described(x, [wanted = place](std::size_t i) { return i == wanted; });
        }
        if (!said) member(key, std::string(name));
    }
    template <class T, class F>
    void described(const T& x, F&& wanted) {
        const T standard{};
        std::size_t i = 0;
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            if (wanted(i++) && (note.required || !(x.*pointer == standard.*pointer))) member(note.name, x.*pointer);
        });
    }
    template <class T>
    void tagged(std::string_view key, const T& options) {
        const std::string name = describe::tag(describe::notes_of<T>.name);
        bool plain = options == T{};
        describe::for_each_member<T>([&](const describe::Note& note, auto) { plain = plain && !note.required; });
        if (plain) out_ += literal(name);
        else bracket('{', '}', [&] { members(options, key, name); });
    }
    template <class F>
    void element(F&& f) {
        if (!first_) out_ += ',';
        first_ = false;
        line();
        f();
        first_ = false;
    }
    template <class T>
    void member(std::string_view key, const T& value) {
        element([&] {
            out_ += literal(key);
            out_ += indent_ > 0 ? ": " : ":";
            write(value);
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

}  // namespace ceiba::io
