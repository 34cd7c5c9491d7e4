// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import be.delegraph.fixtures.neo4j.Neo4jConnection;
import be.delegraph.graph.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Stands between the service and its Neo4j and notes the queries that pass, each of which is a round trip: whatever the
 * service says of itself, this is what Neo4j is asked. Thread-safe.
 */
public final class QueryTap implements AutoCloseable {

    private static final int NEO4J_PORT = 7687;

    private final Neo4jConnection neo4j;
    private final ServerSocket server;
    private final List<Socket> sockets = new ArrayList<>();
    private final List<String> queries = new ArrayList<>();

    private QueryTap(Neo4jConnection neo4j, ServerSocket server) {
        this.neo4j = neo4j;
        this.server = server;
    }

    public static QueryTap before(Neo4jConnection neo4j) {
        try {
            QueryTap tap = new QueryTap(neo4j, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            start(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leads to Neo4j through this. */
    public Neo4jConnection connection() {
        return new Neo4jConnection(
                URI.create("bolt://localhost:" + server.getLocalPort()), neo4j.user(), neo4j.password());
    }

    /** What passed since the last time that this was asked. */
    public synchronized List<String> taken() {
        List<String> taken = List.copyOf(queries);
        queries.clear();
        return taken;
    }

    @Override
    public synchronized void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket service = server.accept();
            int port = neo4j.boltUri().getPort();
            Socket database = new Socket(neo4j.boltUri().getHost(), port < 0 ? NEO4J_PORT : port);
            synchronized (this) {
                sockets.addAll(List.of(service, database));
            }
            StringBuilder sent = new StringBuilder();
            start(() -> relay(service, database, bytes -> note(sent.append(bytes))));
            start(() -> relay(database, service, bytes -> {}));
        }
    }

    /** Whatever is sent is noted before it is passed on, and so before it is answered. */
    private static void relay(Socket from, Socket to, Consumer<String> noted) throws IOException {
        byte[] buffer = new byte[65_536];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            noted.accept(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            out.write(buffer, 0, read);
        }
        to.close();
    }

    private synchronized void note(StringBuilder sent) {
        for (Query query : DeclaredQueries.all().toList()) {
            String text = new String(query.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            for (int at = sent.indexOf(text); at >= 0; at = sent.indexOf(text)) {
                queries.add(query.path());
                sent.delete(0, at + text.length());
            }
        }
    }

    private static void start(Relaying relaying) {
        Thread thread = new Thread(
                () -> {
                    try {
                        relaying.run();
                    } catch (IOException closed) {
                        // Either side has gone: there is nobody to pass anything to.
                    }
                },
                "query-tap");
        thread.setDaemon(true);
        thread.start();
    }

    private interface Relaying {
        void run() throws IOException;
    }
}
