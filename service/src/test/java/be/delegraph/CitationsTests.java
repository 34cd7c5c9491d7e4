// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph;

import static org.assertj.core.api.Assertions.assertThat;

import be.delegraph.testing.SampleData;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every citation in code, data and documents leads to a line of REQUIREMENTS.md, and what that page says leads on. */
class CitationsTests {

    private static final Path PAGE = SampleData.root().resolve("service/REQUIREMENTS.md");
    private static final Pattern KIND = Pattern.compile(".+\\.(?:java|cypher|ya?ml|md|properties)");

    private static final Pattern SOURCE_LINE = Pattern.compile("\\bS[0-4]:\\d+(?:-\\d+)?");
    private static final Pattern REQUIREMENTS =
            Pattern.compile("\\brequirements (\\d+[a-z]?(?:-\\d+)?(?:, \\d+[a-z]?(?:-\\d+)?)*)");
    private static final Pattern FACTS = Pattern.compile("\\(facts ([a-z])\\b");
    /** What those would overlook: a source named once for several lines, a blank or a line's end where none belongs. */
    private static final Pattern MISSPELT = Pattern.compile("\\bS[0-4]:\\d+(?:-\\d+)?, ?\\d"
            + "|\\bS[0-4](?!:\\d)\\s*:?\\s*\\d"
            + "|\\b(?!requirements \\d)[Rr]equirements?[\\s*#/.:(]{1,12}\\d");

    /** Rows of four cells are the requirements': what they say, what meets them, what tests them. */
    private static final Pattern REQUIREMENT =
            Pattern.compile("(?m)^\\| (?!requirements )([^|]+) \\| [^|]+ \\| ([^|]+) \\| ([^|]+) \\|$");

    private static final Pattern NUMBER = Pattern.compile("(\\d+)[a-z]?");
    private static final Pattern LINE_ROW = Pattern.compile("(?m)^\\| (S\\d:\\S+) \\| [^|]+ \\|$");
    private static final Pattern FACT_ROW = Pattern.compile("(?m)^\\| ([a-z]) \\| [^|]+ \\|$");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]+)\\](?![(:])");
    private static final Pattern TARGET = Pattern.compile("(?m)^\\[([^\\[\\]]+)\\]: (\\S+)$");
    private static final Set<String> NOTHING = Set.of("not yet", "not ours", "–");

    private static final Map<Path, String> SOURCES = new TreeMap<>();
    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
        Files.walkFileTree(SampleData.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith("target")
                                || folder.getFileName().toString().startsWith(".")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (KIND.matcher(file.toString()).matches() && !file.equals(PAGE)) {
                    SOURCES.put(file, Files.readString(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @Test
    void everyCitedRequirementIsListed() {
        assertThat(cited(REQUIREMENTS, found -> numbers(found.group(1))))
                .isNotEmpty()
                .isSubsetOf(numbered());
    }

    @Test
    void everyCitedLineOfASourceIsListedAndNoOther() {
        assertThat(listed(LINE_ROW))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(cited(SOURCE_LINE, found -> Stream.of(found.group())));
    }

    @Test
    void everyCitedFactIsListedAndNoOther() {
        assertThat(listed(FACT_ROW))
                .containsExactlyInAnyOrderElementsOf(cited(FACTS, found -> Stream.of(found.group(1))));
    }

    @Test
    void citationsHaveOneSpelling() {
        assertThat(cited(MISSPELT, found -> Stream.of(found.group()))).isEmpty();
    }

    @Test
    void requirementsAreListedOnceAndWithoutAGap() {
        List<String> numbered = numbered();
        assertThat(numbered).doesNotHaveDuplicates();
        List<Integer> numbers = numbered.stream()
                .map(number -> Integer.valueOf(number.replaceAll("[a-z]", "")))
                .distinct()
                .toList();
        assertThat(numbers)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    @Test
    void everyRequirementSaysWhereItIsMetAndWhereThatIsTested() {
        assertThat(REQUIREMENT.matcher(page).results()).allSatisfy(row -> {
            boolean nothingMeetsIt = NOTHING.contains(row.group(2));
            assertThat(NOTHING.contains(row.group(3))).as(row.group()).isEqualTo(nothingMeetsIt);
            assertThat(leadsOn(row.group(2)) || nothingMeetsIt).as(row.group()).isTrue();
            assertThat(leadsOn(row.group(3)) || nothingMeetsIt).as(row.group()).isTrue();
        });
    }

    @Test
    void everyLinkLeadsToAFile() {
        Map<String, String> targets = TARGET.matcher(page)
                .results()
                .collect(Collectors.toMap(target -> target.group(1), target -> target.group(2)));
        assertThat(targets.keySet()).containsExactlyInAnyOrderElementsOf(Set.copyOf(listed(LINK)));
        assertThat(targets.values())
                .allSatisfy(target -> assertThat(PAGE.resolveSibling(target)).isRegularFile());
    }

    private static boolean leadsOn(String cell) {
        return LINK.matcher(cell).find();
    }

    private static List<String> numbered() {
        return listed(REQUIREMENT).stream().filter(NUMBER.asMatchPredicate()).toList();
    }

    private static List<String> listed(Pattern row) {
        return row.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> cited(Pattern citation, Function<MatchResult, Stream<String>> what) {
        return SOURCES.values().stream()
                .flatMap(text -> citation.matcher(text).results())
                .flatMap(what)
                .collect(Collectors.toSet());
    }

    /** {@code "11-13, 56a"} is 11, 12, 13 and 56a. */
    private static Stream<String> numbers(String list) {
        return Stream.of(list.split(", ")).flatMap(each -> {
            String[] ends = each.split("-", -1);
            return ends.length == 1
                    ? Stream.of(each)
                    : IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
                            .mapToObj(String::valueOf);
        });
    }
}
