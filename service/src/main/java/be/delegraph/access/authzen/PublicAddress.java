// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import be.delegraph.problem.StartRefusedException;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.net.URI;

/** Where callers reach the service. */
@ConfigurationProperties("delegraph")
record PublicAddress(URI publicUrl) {

    PublicAddress {
        String scheme = publicUrl.getScheme();
        if (!("https".equals(scheme) || "http".equals(scheme))
                || publicUrl.getAuthority() == null
                || publicUrl.getUserInfo() != null
                || publicUrl.getQuery() != null
                || publicUrl.getFragment() != null) {
            throw StartRefusedException.because(
                    "delegraph.public-url", "is no address as in https://delegraph.example");
        }
    }
}
