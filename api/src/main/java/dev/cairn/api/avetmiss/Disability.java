package dev.cairn.api.avetmiss;

/**
 * A disability that a client has stated (NAT00090).
 *
 * @param line the line in its file, from 1
 * @param client the sender's client identifier
 * @param type two digits, 11 hearing to 19 other, 99 unspecified
 */
public record Disability(int line, String client, String type) {}
