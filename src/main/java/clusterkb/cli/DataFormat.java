package clusterkb.cli;

/** How what the knowledge holds is written. */
enum DataFormat {
  TEXT,
  JSON
}
