// SPDX-License-Identifier: Apache-2.0
#include "core/formats/environment_json.h"

namespace wb {

nlohmann::ordered_json environmentToJson(const Environment& environment)
{
    nlohmann::ordered_json out;
    out["cpu"] = environment.cpu;
    out["architecture"] = environment.architecture;
    out["cores"] = environment.cores;
    out["system"] = environment.system;
    out["compiler"] = environment.compiler;
    out["build"] = environment.build;
    out["kernels"] = environment.kernels;
    out["version"] = environment.version;
    out["browser"] = environment.isBrowser;
    return out;
}

Result<Environment> environmentFromJson(const nlohmann::json& object)
{
    JsonObjectReader reader(object, "environment");
    Environment environment;
    environment.cpu = reader.text("cpu");
    environment.architecture = reader.text("architecture");
    environment.cores = reader.count("cores");
    environment.system = reader.text("system");
    environment.compiler = reader.text("compiler");
    environment.build = reader.text("build");
    environment.kernels = reader.text("kernels");
    environment.version = reader.text("version");
    environment.isBrowser = reader.boolean("browser");
    return reader.finish().map([&] { return environment; });
}

} // namespace wb
