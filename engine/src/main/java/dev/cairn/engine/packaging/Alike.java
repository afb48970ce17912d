package dev.cairn.engine.packaging;

import java.util.List;

/** Whether two lines ask for the same, whatever their ids. */
final class Alike {

    private Alike() {}

    static boolean ask(PackagingRule one, PackagingRule other) {
        return plain(one).equals(plain(other));
    }

    /** Whether the line counts units or points; else it asks for a fact. */
    static boolean countsCredit(PackagingRule line) {
        return line.lines()
                .noneMatch(one -> one instanceof PackagingRule.Shown
                        || one instanceof PackagingRule.HeldAward
                        || one instanceof PackagingRule.ByEndorsement);
    }

    /** The line without what names it. */
    private static Object plain(PackagingRule line) {
        if (line instanceof PackagingRule.AllOf allOf) {
            return new PackagingRule.AllOf("", allOf.units());
        }
        if (line instanceof PackagingRule.Choose choose) {
            return new PackagingRule.Choose(
                    "", choose.range(), choose.units(), choose.complete(), choose.takesUnspecifiedCredit());
        }
        if (line instanceof PackagingRule.Imported imported) {
            return new PackagingRule.Imported("", imported.range(), imported.levels());
        }
        if (line instanceof PackagingRule.Component component) {
            return new PackagingRule.Component("", component.award(), component.units());
        }
        if (line instanceof PackagingRule.Group group) {
            return List.of(group.range(), plain(group.children()));
        }
        if (line instanceof PackagingRule.OneOf oneOf) {
            return List.of(oneOf.atLeast(), oneOf.atMost(), plain(oneOf.options()));
        }
        if (line instanceof PackagingRule.Shown shown) {
            return new PackagingRule.Shown("", shown.kind(), shown.amount(), shown.measure());
        }
        if (line instanceof PackagingRule.HeldAward held) {
            return new PackagingRule.HeldAward("", held.award());
        }
        if (line instanceof PackagingRule.ByEndorsement) {
            return new PackagingRule.ByEndorsement("");
        }
        return line;
    }

    private static List<Object> plain(List<PackagingRule> lines) {
        return lines.stream().map(Alike::plain).toList();
    }
}
