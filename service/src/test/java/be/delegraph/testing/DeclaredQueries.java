// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.testing;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import be.delegraph.graph.Query;
import be.delegraph.history.Change;
import be.delegraph.model.ApplicationCode;
import be.delegraph.model.UnitId;
import be.delegraph.problem.ProblemType;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every query that a room declares. */
public final class DeclaredQueries {

    private static final List<JavaField> CONSTANTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("be.delegraph").stream()
                    .map(JavaClass::getFields)
                    .flatMap(Set::stream)
                    .filter(field -> field.getRawType().isEquivalentTo(Query.class))
                    .toList();

    private static final List<Query> ALL = CONSTANTS.stream()
            .map(JavaField::reflect)
            .map(DeclaredQueries::value)
            .sorted(Comparator.comparing(Query::path))
            .toList();

    private DeclaredQueries() {}

    public static List<JavaField> constants() {
        return CONSTANTS;
    }

    public static Stream<Query> all() {
        return ALL.stream();
    }

    public static Query at(String path) {
        return all().filter(query -> query.path().equals(path)).findFirst().orElseThrow();
    }

    /** Those that do a change, each with the names of what the change can be refused with. */
    public static Map<Query, Set<String>> ofChanges() {
        return CONSTANTS.stream()
                .filter(constant -> constant.getOwner().isAssignableTo(Change.class))
                .collect(toMap(constant -> value(constant.reflect()), constant -> refusals(constant.getOwner())));
    }

    private static Set<String> refusals(JavaClass change) {
        try {
            Constructor<?> constructor = change.reflect().getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            Object[] members = Stream.of(constructor.getParameterTypes())
                    .map(DeclaredQueries::sample)
                    .toArray();
            return ((Change) constructor.newInstance(members))
                    .refusals().stream().map(ProblemType::name).collect(toSet());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type.equals(UnitId.class)) {
            return new UnitId("0123456749/mammographic-unit");
        }
        return type.equals(ApplicationCode.class) ? new ApplicationCode("heracles") : null;
    }

    private static Query value(Field constant) {
        try {
            constant.setAccessible(true);
            return (Query) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
