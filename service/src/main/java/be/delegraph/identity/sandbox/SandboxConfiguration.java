// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity.sandbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the sandbox tells the service: {@code DELEGRAPH_SANDBOX_CALLERS}, {@code DELEGRAPH_SANDBOX_PARENT}.
 *
 * @param callers the file that names the callers
 * @param parent id of the process that the service ends with; absent: it ends by itself
 */
@ConfigurationProperties("delegraph.sandbox")
@Requires(env = "sandbox")
record SandboxConfiguration(Path callers, @Nullable Long parent) {}
