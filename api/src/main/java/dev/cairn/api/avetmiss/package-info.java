/**
 * Decides what a set of AVETMISS NAT files says, which of its lines can be trusted, and what is wrong with the others.
 *
 * <p>Plain Java: no Spring, no database, no clock. The layouts and code lists stand in {@code layouts-8.0.json} and
 * {@code codes-8.0.json}; the rules between fields and between files stand in {@code *Rules}; each kind of finding is a record
 * with its own text. Entry point: {@link dev.cairn.api.avetmiss.NatFileSet#read}.
 */
@NullMarked
package dev.cairn.api.avetmiss;

import org.jspecify.annotations.NullMarked;
