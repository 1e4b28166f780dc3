package clusterkb.facts;

import java.util.List;

/** A version and edition of Windows. */
@Family(
    words = {"Windows 2000", "W2K", "Win2K", "Win2000"},
    members = {
      "WINDOWS_2000_SERVER",
      "WINDOWS_2000_ADVANCED_SERVER",
      "WINDOWS_2000_DATACENTER_SERVER"
    })
@Family(
    words = {
      "Windows Server 2003",
      "Windows 2003",
      "Windows 2003 Server",
      "W2K3",
      "W2K3 Server",
      "Win2K3",
      "Win2003",
      "WS2003",
      "Server 2003"
    },
    members = {
      "WINDOWS_SERVER_2003_WEB",
      "WINDOWS_SERVER_2003_STANDARD",
      "WINDOWS_SERVER_2003_ENTERPRISE",
      "WINDOWS_SERVER_2003_DATACENTER"
    })
@Family(
    words = {"Windows Server 2003 R2", "Windows 2003 R2", "W2K3 R2"},
    members = {
      "WINDOWS_SERVER_2003_STANDARD",
      "WINDOWS_SERVER_2003_ENTERPRISE",
      "WINDOWS_SERVER_2003_DATACENTER"
    })
@Family(
    words = {
      "Windows Server 2008",
      "Windows 2008",
      "Windows 2008 Server",
      "W2K8",
      "Win2K8",
      "Win2008",
      "WS2008",
      "Server 2008"
    },
    members = {"WINDOWS_SERVER_2008_ENTERPRISE", "WINDOWS_SERVER_2008_DATACENTER"})
public enum OperatingSystem implements Term {
  /** Windows NT 4.0. */
  WINDOWS_NT_4(
      "Windows NT 4.0",
      "NT 4",
      "NT 4.0",
      "Windows NT",
      "WinNT",
      "WinNT 4",
      "WinNT 4.0",
      "Windows NT Server 4.0",
      "Windows NT 4.0 Server",
      "Windows NT Server 4.0 Enterprise Edition",
      "Windows NT 4.0 Enterprise Edition"),
  /** Windows 2000 Server. */
  WINDOWS_2000_SERVER(
      "Windows 2000 Server",
      "W2K Server",
      "Win2K Server",
      "Win2000 Server",
      "Windows 2000 Server Edition"),
  /** Windows 2000 Advanced Server. */
  WINDOWS_2000_ADVANCED_SERVER(
      "Windows 2000 Advanced Server",
      "W2K AS",
      "Win2K AS",
      "Win2000 AS",
      "Windows 2000 AS",
      "W2K Advanced Server",
      "Win2K Advanced Server",
      "Win2000 Advanced Server",
      "Windows 2000 Advanced",
      "W2K Advanced",
      "Windows 2000 Adv Server",
      "W2K Adv Server"),
  /** Windows 2000 Datacenter Server. */
  WINDOWS_2000_DATACENTER_SERVER(
      "Windows 2000 Datacenter Server",
      "W2K Datacenter Server",
      "Win2K Datacenter Server",
      "Win2000 Datacenter Server",
      "Windows 2000 Datacenter",
      "W2K Datacenter",
      "Win2K Datacenter",
      "Win2000 Datacenter",
      "Windows 2000 Server Datacenter"),
  /** Windows Server 2003 Web Edition. */
  WINDOWS_SERVER_2003_WEB(
      "Windows Server 2003 Web Edition",
      "Windows 2003 Web",
      "Windows 2003 Web Edition",
      "W2K3 Web",
      "W2K3 Web Edition",
      "Win2K3 Web",
      "Win2K3 Web Edition",
      "Win2003 Web",
      "Win2003 Web Edition",
      "WS2003 Web",
      "WS2003 Web Edition",
      "Server 2003 Web",
      "Server 2003 Web Edition"),
  /** Windows Server 2003 Standard Edition. */
  WINDOWS_SERVER_2003_STANDARD(
      "Windows Server 2003 Standard Edition",
      "Windows 2003 Standard",
      "Windows 2003 Standard Edition",
      "W2K3 Standard",
      "W2K3 Standard Edition",
      "Win2K3 Standard",
      "Win2K3 Standard Edition",
      "Win2003 Standard",
      "Win2003 Standard Edition",
      "WS2003 Standard",
      "WS2003 Standard Edition",
      "Server 2003 Standard",
      "Server 2003 Standard Edition",
      "Windows 2003 Standard Server",
      "Windows Server Standard 2003",
      "Windows Server 2003 SE",
      "Windows 2003 SE",
      "W2K3 SE",
      "Win2K3 SE",
      "Win2003 SE",
      "WS2003 SE",
      "Server 2003 SE",
      "Windows Server 2003 R2 Standard",
      "Windows Server 2003 R2 Standard Edition"),
  /** Windows Server 2003 Enterprise Edition. */
  WINDOWS_SERVER_2003_ENTERPRISE(
      "Windows Server 2003 Enterprise Edition",
      "Windows 2003 Enterprise",
      "Windows 2003 Enterprise Edition",
      "W2K3 Enterprise",
      "W2K3 Enterprise Edition",
      "Win2K3 Enterprise",
      "Win2K3 Enterprise Edition",
      "Win2003 Enterprise",
      "Win2003 Enterprise Edition",
      "WS2003 Enterprise",
      "WS2003 Enterprise Edition",
      "Server 2003 Enterprise",
      "Server 2003 Enterprise Edition",
      "Windows 2003 Enterprise Server",
      "Windows Server Enterprise 2003",
      "Windows Server 2003 EE",
      "Windows 2003 EE",
      "W2K3 EE",
      "Win2K3 EE",
      "Win2003 EE",
      "WS2003 EE",
      "Server 2003 EE",
      "Windows 2003 Advanced Server",
      "Windows Server 2003 R2 Enterprise",
      "Windows Server 2003 R2 Enterprise Edition"),
  /** Windows Server 2003 Datacenter Edition. */
  WINDOWS_SERVER_2003_DATACENTER(
      "Windows Server 2003 Datacenter Edition",
      "Windows 2003 Datacenter",
      "Windows 2003 Datacenter Edition",
      "W2K3 Datacenter",
      "W2K3 Datacenter Edition",
      "Win2K3 Datacenter",
      "Win2K3 Datacenter Edition",
      "Win2003 Datacenter",
      "Win2003 Datacenter Edition",
      "WS2003 Datacenter",
      "WS2003 Datacenter Edition",
      "Server 2003 Datacenter",
      "Server 2003 Datacenter Edition",
      "Windows 2003 Datacenter Server",
      "Windows Server Datacenter 2003",
      "Windows Server 2003 R2 Datacenter",
      "Windows Server 2003 R2 Datacenter Edition"),
  /** Windows Server 2008 Enterprise. */
  WINDOWS_SERVER_2008_ENTERPRISE(
      "Windows Server 2008 Enterprise",
      "Windows 2008 Enterprise",
      "Windows Server 2008 Enterprise Edition",
      "W2K8 Enterprise",
      "Win2008 Enterprise",
      "Server 2008 Enterprise",
      "W2K8 EE"),
  /** Windows Server 2008 Datacenter. */
  WINDOWS_SERVER_2008_DATACENTER(
      "Windows Server 2008 Datacenter",
      "Windows 2008 Datacenter",
      "Windows Server 2008 Datacenter Edition",
      "W2K8 Datacenter",
      "Win2008 Datacenter",
      "Server 2008 Datacenter");

  private final String label;
  private final List<String> words;

  OperatingSystem(String label, String... words) {
    this.label = label;
    this.words = List.of(words);
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public List<String> words() {
    return words;
  }
}
