package dev.cairn.api.avetmiss;

/**
 * A qualification that a client has stated to hold already (NAT00100).
 *
 * @param line the line in its file, from 1
 * @param client the sender's client identifier
 * @param achievement three digits, 008 bachelor or higher to 990 other
 */
public record PriorAchievement(int line, String client, String achievement) {}
