// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who asks next, and how many questions go together. What one asker asks never keeps another's questions waiting:
 *
 * <ul>
 *   <li>each asker has a line of its own, of limited length, and the lines take turns;
 *   <li>several queries are under way at once, and no asker is in all of them;
 *   <li>whoever asks about people with many registrations, which is what an answer's cost depends on, asks alone, a few
 *       questions at a time and one query after the other. Everybody else's questions are asked together. How much an
 *       asker's questions cost is learned from the answers: at once if it is more than before, slowly if it is less.
 * </ul>
 *
 * <p>Thread-safe.
 */
final class QuestionQueue {

    /** Beyond this many of one asker, further ones are turned away. */
    static final int MOST_OF_ONE_ASKER = 2_000;
    /** Beyond this many in all, further ones are turned away. */
    static final int MOST_WAITING = 10_000;
    /** Enough to keep two processors busy, with one query on its way to Neo4j and one on its way back. */
    static final int MOST_QUERIES = 4;

    static final int MOST_QUERIES_OF_ONE_ASKER = MOST_QUERIES - 1;
    static final int MOST_IN_ONE_QUERY = 100;
    /** An asker of whom nothing is known yet is not trusted with more. */
    static final int MOST_UNKNOWN_IN_ONE_QUERY = 8;

    /** Answers with more registrations than this cost too much to be gathered together with those of others. */
    static final double HEAVY = 16;
    /** As far as costs are known: about 20 milliseconds of one processor. */
    private static final double MOST_REGISTRATIONS_IN_ONE_QUERY = 200;

    private static final double FORGETTING = 0.99;
    private static final int MOST_ASKERS_REMEMBERED = 1_000;

    private final Map<Asker, Line> lines = new LinkedHashMap<>();
    private int waiting;
    private int queries;

    /** False if it must be turned away. */
    synchronized boolean add(WaitingQuestion question) {
        Line line = lines.computeIfAbsent(question.asker(), asker -> new Line());
        if (waiting >= MOST_WAITING || line.questions.size() >= MOST_OF_ONE_ASKER) {
            return false;
        }
        line.questions.add(question);
        waiting++;
        return true;
    }

    /** What to ask now, in one query; empty if nothing may be asked before another query is done. */
    synchronized List<WaitingQuestion> next() {
        List<WaitingQuestion> batch = new ArrayList<>();
        if (queries < MOST_QUERIES) {
            forgetTheEldest();
            List<Asker> served = fill(batch);
            served.forEach(asker -> lines.put(asker, lines.remove(asker)));
        }
        if (!batch.isEmpty()) {
            queries++;
        }
        return batch;
    }

    /** A query is done: its askers may have another. */
    synchronized void done(List<WaitingQuestion> batch) {
        queries--;
        batch.stream().map(WaitingQuestion::asker).distinct().forEach(asker -> line(asker).queries--);
    }

    /** What an answer cost tells what the asker's next ones may. */
    synchronized void learn(Asker asker, int registrations) {
        line(asker).learn(registrations);
    }

    /** Takes from the lines in turn: all light ones together, or from a single heavy one. */
    private List<Asker> fill(List<WaitingQuestion> batch) {
        List<Asker> served = new ArrayList<>();
        double left = MOST_REGISTRATIONS_IN_ONE_QUERY;
        for (Map.Entry<Asker, Line> entry : lines.entrySet()) {
            Line line = entry.getValue();
            boolean alone = line.isHeavy();
            if (line.mayAsk() && (!alone || batch.isEmpty())) {
                int taken = take(line, left, batch);
                if (taken > 0) {
                    served.add(entry.getKey());
                    left -= taken * line.cost();
                }
                if (alone && taken > 0) {
                    break;
                }
            }
        }
        return served;
    }

    private int take(Line line, double registrations, List<WaitingQuestion> batch) {
        int before = batch.size();
        int most = Math.min(MOST_IN_ONE_QUERY, before + line.share(registrations));
        while (batch.size() < most && !line.questions.isEmpty()) {
            WaitingQuestion question = line.questions.remove();
            waiting--;
            if (!question.isOver()) {
                batch.add(question);
            }
        }
        int taken = batch.size() - before;
        line.queries += Math.min(taken, 1);
        return taken;
    }

    private Line line(Asker asker) {
        return lines.computeIfAbsent(asker, unknown -> new Line());
    }

    private void forgetTheEldest() {
        Iterator<Line> eldest = lines.values().iterator();
        while (lines.size() > MOST_ASKERS_REMEMBERED && eldest.hasNext()) {
            if (eldest.next().isIdle()) {
                eldest.remove();
            }
        }
    }

    /** One asker's questions, and what is known of their cost. */
    private static final class Line {

        private final Deque<WaitingQuestion> questions = new ArrayDeque<>();
        private int queries;
        /** Registrations in an answer; 0 as long as nothing was answered. */
        private double cost;

        boolean mayAsk() {
            return !questions.isEmpty() && queries < (isKnown() && !isHeavy() ? MOST_QUERIES_OF_ONE_ASKER : 1);
        }

        /** A heavy one asks one question at least, for it asks alone. */
        int share(double registrations) {
            if (!isKnown()) {
                return MOST_UNKNOWN_IN_ONE_QUERY;
            }
            return Math.max(isHeavy() ? 1 : 0, (int) (registrations / cost));
        }

        double cost() {
            return Math.max(1, cost);
        }

        boolean isHeavy() {
            return cost > HEAVY;
        }

        boolean isIdle() {
            return questions.isEmpty() && queries == 0;
        }

        void learn(int registrations) {
            cost = Math.max(Math.max(1, registrations), cost * FORGETTING);
        }

        private boolean isKnown() {
            return cost > 0;
        }
    }
}
