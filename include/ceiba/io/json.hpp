#pragma once

#include <ceiba/detail/number.hpp>
#include <ceiba/error.hpp>
#include <ceiba/io/documents.hpp>
#include <cmath>

namespace ceiba {

/// A document from its JSON text. Throws Error with every issue, each with its JSON pointer.
template <class T>
T parse(std::string_view json);

namespace io {

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

/// Writes described values as JSON; members that have their default are left out.
class Writer {
public:
    explicit Writer(int indent) : indent_(indent) {}
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
    void special(const Extra& x) { out_ += x.json; }
    void special(const Answer& x) {
        std::visit([&](const auto& v) { write(v); }, x.value);
    }

    template <class T>
    void members(const T& x) {
        const T standard{};
        describe::for_each_member<T>([&](const describe::Note& note, auto pointer) {
            if (note.required || !(x.*pointer == standard.*pointer)) member(note.name, x.*pointer);
        });
    }
    template <class T>
    void tagged(std::string_view key, const T& options) {
        const std::string name = describe::tag(describe::notes_of<T>.name);
        bool plain = options == T{};
        describe::for_each_member<T>([&](const describe::Note& note, auto) { plain = plain && !note.required; });
        if (plain) out_ += literal(name);
        else
            bracket('{', '}', [&] {
                member(key, name);
                members(options);
            });
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
    int depth_ = 0;
    bool first_ = true;
    std::string out_;
};

}  // namespace io

/// A described value as JSON. Members that have their default are left out; numbers are in their shortest round-trip form.
/// indent: spaces a level; 0 gives one line.
template <class T>
std::string to_json(const T& x, int indent = 0) {
    io::Writer writer(indent);
    writer.write(x);
    return std::move(writer).text();
}

}  // namespace ceiba
