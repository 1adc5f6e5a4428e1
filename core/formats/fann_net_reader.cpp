// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_net_reader.h"

#include "core/base/limits.h"
#include "core/formats/byte_order_mark.h"
#include "core/formats/fann_net_versions.h"

namespace wb {

namespace {

bool startsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

int digitOf(char character) { return character >= '0' && character <= '9' ? character - '0' : -1; }

Result<FannVersion> parseVersion(std::string_view line)
{
    const std::string_view id = trimmed(line);
    const FannPlace place{1};
    if (startsWith(id, "FANN_FLO:"))
        return failAt(place,
                      excerpt(id) + " is text of ruv-FANN, which stores neither activations nor steepness and which no "
                                    "libfann reads; save the network with libfann",
                      ErrorCode::Unsupported);
    FannVersion version;
    version.text = id;
    version.fixedPoint = startsWith(id, "FANN_FIX_");
    if ((!version.fixedPoint && !startsWith(id, "FANN_FLO_")) || id.size() != 12 || id[10] != '.' ||
        digitOf(id[9]) < 0 || digitOf(id[11]) < 0)
        return failAt(place, excerpt(id) + " is not how a FANN network begins; expected FANN_FLO_2.1 or the like");
    version.major = digitOf(id[9]);
    version.minor = digitOf(id[11]);
    if (version.major == 1 && version.minor == 0)
        return failAt(place,
                      std::string(id) +
                          " is a format that no libfann of today reads; load it with libfann 1.1 to 1.2 and save it "
                          "again",
                      ErrorCode::Unsupported);
    if (version.major != 2 && (version.major != 1 || version.minor != 1))
        return failAt(place, std::string(id) + " is not known here; save it as FANN_FLO_2.1", ErrorCode::Unsupported);
    return version;
}

} // namespace

Result<FannNet> readFannNet(std::string_view text)
{
    if (text.size() > limits::kFileBytes)
        return fail(ErrorCode::LimitExceeded, "the file has " + std::to_string(text.size()) + " bytes; at most " +
                                                  std::to_string(limits::kFileBytes) + " are read");
    text = withoutByteOrderMark(text);
    FannScanner scanner(text);
    const auto version = parseVersion(scanner.restOfLine());
    if (!version)
        return passOn(version);
    return version->major == 2 ? readFannNet2(scanner.left(), *version) : readFannNet1(scanner.left(), *version);
}

} // namespace wb
