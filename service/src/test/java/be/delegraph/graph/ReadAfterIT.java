// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.delegraph.graph.Work.Ending;
import be.delegraph.problem.OverloadedException;
import be.delegraph.testing.ServiceExtension;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Record;

/** Reading what a write has made, and what becomes of others where that write never comes. */
class ReadAfterIT {

    private static final Query ONE = new Query("one", "RETURN 1 AS one");
    /** How a bookmark writes a number of eight bytes, and where it ends. */
    private static final byte LONG = (byte) 0xcb;

    private static final byte END = (byte) 0x90;
    /** A mark, and a database's id of sixteen bytes with its mark and length. */
    private static final int BEFORE_THE_NUMBER = 19;

    @RegisterExtension
    static final ServiceExtension service = ServiceExtension.withoutServer().with("neo4j.answer-within", "2s");

    @Test
    void whatWasWrittenIsSeen() {
        assertThat(read(written())).succeedsWithin(Duration.ofSeconds(30));
    }

    @Test
    void whoWaitsForWhatNeverComesLeavesOthersTheirConnections() {
        ConsistencyToken never = neverToCome(written());
        List<CompletableFuture<List<Record>>> waiting =
                IntStream.range(0, 60).mapToObj(i -> read(never)).toList();

        assertThat(waiting)
                .filteredOn(CompletableFuture::isCompletedExceptionally)
                .hasSize(60 - 16);
        assertThatThrownBy(() -> waiting.get(59).join()).hasCauseInstanceOf(OverloadedException.class);
        assertThatThrownBy(() -> waiting.get(0).join()).hasCauseInstanceOf(GraphUnavailableException.class);
        assertThat(service.bean(Graph.class).read(ONE, Map.of()).toCompletableFuture())
                .succeedsWithin(Duration.ofSeconds(30));
    }

    private static CompletableFuture<List<Record>> read(ConsistencyToken token) {
        return service.bean(Graph.class).readAfter(token, ONE, Map.of()).toCompletableFuture();
    }

    private static ConsistencyToken written() {
        Written<String> written = service.bean(Graph.class)
                .write(
                        "mark",
                        transaction -> transaction
                                .run(new Query("mark", "CREATE (:Mark)"), Map.of())
                                .thenApply(rows -> Ending.keeping("done")),
                        Duration.ofSeconds(30))
                .toCompletableFuture()
                .join();
        return new ConsistencyToken(Instant.now(), written.bookmark());
    }

    /** The same database's, of a transaction far ahead. */
    private static ConsistencyToken neverToCome(ConsistencyToken token) {
        byte[] bookmark = Base64.getDecoder().decode(token.bookmark().substring("FB:".length()));
        byte[] start = Arrays.copyOf(bookmark, BEFORE_THE_NUMBER);
        ByteBuffer forged = ByteBuffer.allocate(start.length + 1 + Long.BYTES + 1)
                .put(start)
                .put(LONG)
                .putLong(1_000_000_000L)
                .put(END);
        return new ConsistencyToken(
                token.recorded(), "FB:" + Base64.getEncoder().encodeToString(forged.array()));
    }
}
