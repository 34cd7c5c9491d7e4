// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolesClaimTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    roles                    | {"roles": ["AUDITOR", "OPERATOR"]}
                    realm_access.roles       | {"realm_access": {"roles": ["OPERATOR", "AUDITOR"]}}
                    resource_access.be.x.roles | {"resource_access": {"be.x": {"roles": ["OPERATOR", "AUDITOR"]}}}
                    https://issuer.test/roles | {"https://issuer.test/roles": ["OPERATOR", "AUDITOR", "AUDITOR"]}
                    a.b                      | {"a": {"b": []}, "a.b": ["OPERATOR", "AUDITOR"]}
                    """)
    void thePathLeadsToTheRoles(String path, String claims) throws ParseException {
        assertThat(roles(path, claims)).contains(Set.of("AUDITOR", "OPERATOR"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    roles              | {}
                    roles              | {"roles": []}
                    roles              | {"Roles": ["AUDITOR"]}
                    realm_access.roles | {"roles": ["AUDITOR"]}
                    realm_access.roles | {"realm_access": {}}
                    realm_access.roles | {"realm_access": {"roles": []}}
                    """)
    void noSuchClaimIsNoRole(String path, String claims) throws ParseException {
        assertThat(roles(path, claims)).contains(Set.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    roles              | {"roles": null}
                    roles              | {"roles": 1}
                    roles              | {"roles": {"AUDITOR": true}}
                    roles              | {"roles": [["AUDITOR"]]}
                    roles              | {"roles": ["AUDITOR", null]}
                    realm_access.roles | {"realm_access": null}
                    realm_access.roles | {"realm_access": ["AUDITOR"]}
                    realm_access.roles | {"realm_access": {"roles": [1]}}
                    """)
    void anythingButNamesIsRefused(String path, String claims) throws ParseException {
        assertThat(roles(path, claims)).isEmpty();
    }

    private static Optional<Set<String>> roles(String path, String claims) throws ParseException {
        return new RolesClaim(new IdentityConfiguration("egovNRN", path)).in(JSONObjectUtils.parse(claims));
    }
}
