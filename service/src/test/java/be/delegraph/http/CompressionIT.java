// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.http;

import static be.delegraph.testing.RawHttp.bytes;
import static be.delegraph.testing.ScreeningWorld.ANNA;
import static be.delegraph.testing.ScreeningWorld.APPLICATION;
import static be.delegraph.testing.ScreeningWorld.CAMPUS;
import static be.delegraph.testing.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.Questions;
import be.delegraph.testing.ScreeningWorld;
import be.delegraph.testing.ServiceExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A compressed question is one like any other, and no larger than any other. */
class CompressionIT {

    private static final String QUESTION = Questions.question(ANNA, APPLICATION, CAMPUS);

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.on(ScreeningWorld.WORLD);

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "x-gzip", "deflate", "identity"})
    void aCompressedQuestionIsAnswered(String encoding) throws IOException {
        assertThat(ask(encoding, compressed(encoding, bytes(QUESTION))).body()).isEqualTo("{\"decision\":true}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void whatCannotBeDecompressedIsABadRequest(String encoding) {
        HttpResponse<String> response = ask(encoding, bytes(QUESTION));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(json(response).get("detail").textValue()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate"})
    void theLimitHoldsForWhatIsDecompressed(String encoding) throws IOException {
        byte[] bomb = compressed(encoding, new byte[20_000_000]);

        assertThat(bomb).hasSizeLessThan(64 * 1024);
        HttpResponse<String> response = ask(encoding, bomb);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(json(response).get("detail").textValue()).contains("65,536 bytes");
    }

    private static byte[] compressed(String encoding, byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (var stream =
                switch (encoding) {
                    case "identity" -> compressed;
                    case "deflate" -> new DeflaterOutputStream(compressed);
                    default -> new GZIPOutputStream(compressed);
                }) {
            stream.write(body);
        }
        return compressed.toByteArray();
    }

    private static HttpResponse<String> ask(String encoding, byte[] body) {
        return service.send(service.as("auditor", "/access/v1/evaluation")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }
}
