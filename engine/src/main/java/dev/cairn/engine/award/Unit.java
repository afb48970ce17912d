package dev.cairn.engine.award;

/** The smallest thing that is assessed and counted: a unit of competency or a study unit. */
public record Unit(UnitCode code, String title) {}
