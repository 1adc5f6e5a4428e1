// SPDX-License-Identifier: Apache-2.0
#include "app/cli/environment_json.h"

namespace wb::cli {

QJsonObject environmentJson(const Environment& environment)
{
    const auto text = [](const std::string& value) { return QString::fromStdString(value); };
    return {{"cpu", text(environment.cpu)},
            {"cores", environment.cores},
            {"architecture", text(environment.architecture)},
            {"system", text(environment.system)},
            {"compiler", text(environment.compiler)},
            {"build", text(environment.build)},
            {"kernels", text(environment.kernels)},
            {"version", text(environment.version)}};
}

} // namespace wb::cli
