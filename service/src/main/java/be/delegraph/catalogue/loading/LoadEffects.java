// SPDX-License-Identifier: Apache-2.0
// Copyright the Delegraph authors
package be.delegraph.catalogue.loading;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a load does to those who use applications.
 *
 * @param asked what policies ask otherwise than before; needs no permission, since whether less is asked or more cannot be
 *     told by counting
 * @param usesBefore how many uses there were
 * @param ticksBefore how many open ticks depended on them; asked only when some are suspended
 */
record LoadEffects(
        List<TickedUse> suspended,
        List<TickedUse> revived,
        List<PolicyChange> asked,
        int usesBefore,
        long ticksBefore) {

    /** Of uses, and of ticks, this many in a hundred may end without a permission. */
    private static final int PERCENT = 10;

    Set<LoadPermission> needed() {
        Set<LoadPermission> needed = EnumSet.noneOf(LoadPermission.class);
        if (isMuch(suspended.size(), usesBefore) || isMuch(ticks(suspended), ticksBefore)) {
            needed.add(LoadPermission.END);
        }
        if (ticks(revived) > 0) {
            needed.add(LoadPermission.REVIVE);
        }
        return needed;
    }

    static long ticks(List<TickedUse> uses) {
        return uses.stream().mapToLong(TickedUse::ticks).sum();
    }

    private static boolean isMuch(long part, long whole) {
        return part * 100 > whole * PERCENT;
    }
}
