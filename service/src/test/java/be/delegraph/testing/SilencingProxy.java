// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between the service and Neo4j, and can do what a forgetful firewall does: pass on nothing more of the connections
 * that there are, without closing them, and serve new ones as before.
 */
public final class SilencingProxy implements AutoCloseable {

    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
    private final int server;
    private final List<Passage> passages = new CopyOnWriteArrayList<>();

    public SilencingProxy(int server) throws IOException {
        this.server = server;
        start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** How many connections there are. */
    public long open() {
        return passages.stream().filter(Passage::isOpen).count();
    }

    /** How many connections fall silent by this. */
    public int silence() {
        List<Passage> open = passages.stream().filter(Passage::isOpen).toList();
        open.forEach(passage -> passage.silent = true);
        return open.size();
    }

    /** How many silent connections the service has not given up. */
    public long silentOnesKept() {
        return passages.stream()
                .filter(passage -> passage.silent && passage.isOpen())
                .count();
    }

    private void accept() {
        try {
            while (true) {
                Passage passage =
                        new Passage(entrance.accept(), new Socket(InetAddress.getByName("localhost"), server));
                passages.add(passage);
                start(() -> passage.pass(passage.client, passage.neo4j));
                start(() -> passage.pass(passage.neo4j, passage.client));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "silencing-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            entrance.close();
            for (Passage passage : passages) {
                passage.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Passage {

        private final Socket client;
        private final Socket neo4j;
        private volatile boolean silent;

        Passage(Socket client, Socket neo4j) {
            this.client = client;
            this.neo4j = neo4j;
        }

        boolean isOpen() {
            return !client.isClosed();
        }

        /** Reads on when silent, or it would not see the other side close. */
        void pass(Socket from, Socket to) {
            byte[] bytes = new byte[8192];
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (!silent) {
                        out.write(bytes, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException closed) {
                // By either side.
            }
        }

        void close() throws IOException {
            client.close();
            neo4j.close();
        }
    }
}
