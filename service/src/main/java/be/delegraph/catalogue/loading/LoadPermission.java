// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

/** What a load does only if it is told that this is meant, since a mistake in the files looks the same. */
public enum LoadPermission {
    END(
            "it ends more than one in ten of the applications' uses, or of the ticks that they live by; --end if that is meant"),
    REVIVE("ticks that were of no use would live again, since what they tick comes back; --revive if that is meant");

    private final String reason;

    LoadPermission(String reason) {
        this.reason = reason;
    }

    /** Why a load without the permission is refused, and how the command line gives it. */
    public String reason() {
        return reason;
    }
}
