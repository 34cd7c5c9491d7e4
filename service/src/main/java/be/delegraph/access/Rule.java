// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

/** The rules that a registration satisfies to be allowed, in the order in which their failures are reported. */
public enum Rule {
    /** The organisation is registered here, not blocked, and has not ceased. */
    ORGANISATION_REGISTERED,
    /**
     * Capacity, subdivision, site and the user's own registration are active, not blocked, and tick the application
     * (S2:1540).
     */
    TICKED_AT_EVERY_LEVEL,
    /** The applications that the policy asks for beside it are ticked where and for whom it says (S2:1540). */
    COMPANIONS_TICKED,
    /** The person is registered at a level that the policy accepts (S2:1219). */
    REGISTRATION_LEVEL,
    /** One of the functions that the policy asks for is performed on that registration (S2:1528, S1:1010). */
    FUNCTION_PERFORMED,
    /** The capacity's type offers the application, which is in use and has a policy. */
    OFFERED,
    /** The unit was enrolled for the application, where the policy asks for it (S2:1536). */
    ENROLLED,
    /** The person was authenticated as strongly as the policy asks. */
    ASSURANCE
}
