// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;

/**
 * What the sandbox tells the service.
 *
 * @param callers the file that names the callers: {@code DELEGRAPH_SANDBOX_CALLERS}
 */
@ConfigurationProperties("delegraph.sandbox")
@Requires(env = "sandbox")
record SandboxConfiguration(Path callers) {}
