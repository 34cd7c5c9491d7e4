// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.neo4j.driver.Record;

/** Something that answers queries: the graph as it is committed, or as an open transaction sees it. */
public interface Reading {

    CompletionStage<List<Record>> run(Query query, Map<String, Object> parameters);
}
