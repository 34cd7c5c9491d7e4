// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.RunningService;
import be.delegraph.ScreeningWorld;
import be.delegraph.fixtures.neo4j.Neo4jForTests;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetadataIT {

    @Test
    void addressesComeFromTheConfigurationAndNeverFromTheRequest() throws IOException {
        ScreeningWorld.create();
        try (RunningService service = RunningService.inSandbox(
                Neo4jForTests.connection(), Map.of("delegraph.public-url", "https://delegraph.test/base/"))) {
            assertThat(get(service)).contains("200 OK").endsWith("""
                    {"policy_decision_point":"https://delegraph.test/base",\
                    "access_evaluation_endpoint":"https://delegraph.test/base/access/v1/evaluation"}""");
        }
    }

    private static String get(RunningService service) throws IOException {
        try (Socket socket = new Socket("localhost", service.server().getPort())) {
            socket.getOutputStream().write("""
                            GET /.well-known/authzen-configuration HTTP/1.1\r
                            Host: evil.test\r
                            X-Forwarded-Host: evil.test\r
                            Forwarded: host=evil.test\r
                            Connection: close\r
                            \r
                            """.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
