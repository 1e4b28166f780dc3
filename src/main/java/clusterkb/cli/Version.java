package clusterkb.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code kb --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Main.class.getPackage().getImplementationVersion();
    return new String[] {"kb " + (version == null ? "(from classes)" : version)};
  }
}
