// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.access;

/** Why a question is denied. The names are public and stable: callers may build on them. */
public enum ReasonCode {
    /** No person with this number is known. */
    UNKNOWN_PERSON,
    /** No unit with this id, or facility with this number, is known. */
    UNKNOWN_UNIT,
    /** The catalogue has no application with this code. */
    UNKNOWN_APPLICATION,
    /** The person has no registration at this unit or below it; or the organisation itself is not registered here. */
    NOT_REGISTERED,
    /** The organisation has ceased to exist, says the register. */
    ORGANISATION_CEASED,
    /** The unit, or one above it, is blocked. */
    BLOCKED,
    /** The unit's activation or the person's registration has ended. */
    ENDED,
    /** A unit, registration or tick is recorded but takes effect later. */
    NOT_YET_EFFECTIVE,
    /** The application is not ticked at this level. */
    NOT_TICKED,
    /** An application that must be ticked beside it is not ticked at this level. */
    COMPANION_NOT_TICKED,
    /** The person is registered, or performs the function, at a level that the application does not accept. */
    WRONG_LEVEL,
    /** None of the functions that the application asks for was given. */
    FUNCTION_MISSING,
    /** The function is given but starts later. */
    FUNCTION_NOT_STARTED,
    /** The function was given but has ended. */
    FUNCTION_ENDED,
    /** The capacity's type does not offer the application, or the application is not in use. */
    NOT_OFFERED,
    /** The unit was not enrolled for the application. */
    NOT_ENROLLED,
    /** The person was not authenticated strongly enough. */
    ASSURANCE_TOO_LOW
}
