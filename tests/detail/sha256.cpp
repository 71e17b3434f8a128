#include <ceiba/detail/sha256.hpp>

#include "catch.hpp"

using ceiba::detail::sha256;

TEST_CASE("sha256: the examples of FIPS 180-4 as NIST publishes them") {
    // NIST, Cryptographic Standards and Guidelines, Examples with Intermediate Values: SHA256.pdf; and FIPS 180-2, appendix B.3
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256(std::string(1000000, 'a')) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("sha256: short messages of NIST's test vectors, which are no text") {
    // SHA-2 test vectors for bit-oriented messages, SHA256ShortMsg.rsp: lengths 0, 8 and 16 bits
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("\xd3") == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
    CHECK(sha256("\x11\xaf") == "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98");
}

TEST_CASE("sha256: lengths around a block, where the padding changes its shape") {
    // FIPS 180-4, 5.1.1: with 55 bytes the length fits into the block, with 56 it does not; as coreutils' sha256sum has them
    CHECK(sha256(std::string(55, 'a')) == "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
    CHECK(sha256(std::string(56, 'a')) == "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a");
    CHECK(sha256(std::string(64, 'a')) == "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}
