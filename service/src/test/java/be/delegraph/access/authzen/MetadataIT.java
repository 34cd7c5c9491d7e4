// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static be.delegraph.testing.RawHttp.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.RawHttp;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MetadataIT {

    @RegisterExtension
    static final ServiceExtension service =
            ServiceExtension.on(ScreeningWorld.WORLD).with("delegraph.public-url", "https://delegraph.test/base/");

    @Test
    void addressesComeFromTheConfigurationAndNeverFromTheRequest() {
        String answer = RawHttp.untilClosed(service, bytes("""
                GET /.well-known/authzen-configuration HTTP/1.1\r
                Host: evil.test\r
                X-Forwarded-Host: evil.test\r
                Forwarded: host=evil.test\r
                Connection: close\r
                \r
                """));

        assertThat(answer).contains("200 OK").endsWith("""
                {"policy_decision_point":"https://delegraph.test/base",\
                "access_evaluation_endpoint":"https://delegraph.test/base/access/v1/evaluation"}""");
    }
}
