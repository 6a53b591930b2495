package org.workershome.kit.attachment;

/** What arrived whole. */
record Received(long size, String sha256, int chunks, ScanResult scan) {}
