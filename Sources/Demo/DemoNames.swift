import Access

/// Invented names and offices of the example house.
enum DemoNames {
  static let officers = [
    "Siti Rahmawati", "Heru Gunadi", "Yayah Komariah", "Asep Mulyana", "Rudi Hartanto", "Lilis Suryani",
    "Wulan Apriani", "Dedi Kurnia", "Joni Iskandar",
  ]

  /// The offices of the house: title, part, holder. A holder of an officer's name signs with that officer's account.
  static let offices: [(String, Office.Part, String)] = [
    ("Kepala Rutan Kelas IIB Contoh", .head, "Rudi Hartanto"),
    ("Kasubsi Pelayanan Tahanan", .chair, "Chandra Wirawan"),
    ("Petugas Registrasi", .secretary, "Nining Wahyuni"),
    ("Kasubsi Pengelolaan", .member, "Asep Mulyana"),
    ("Kepala Kesatuan Pengamanan", .member, "Tatang Suherman"),
    ("Dokter Rutan", .member, "dr. Maya Anggraini"),
  ]

  static let men = [
    "Abdul", "Adang", "Agus", "Ali", "Andri", "Anton", "Arif", "Asep", "Bagus", "Basri", "Beni", "Budi", "Burhan",
    "Dadang", "Darma", "Deden", "Didin", "Edi", "Eman", "Endang", "Fahmi", "Fajar", "Galih", "Gilang", "Hadi",
    "Hamdan", "Hasan", "Hendra", "Ibnu", "Idris", "Ilham", "Imam", "Indra", "Iwan", "Jajang", "Jamal", "Joko",
    "Karna", "Kurnia", "Lukman", "Madsuri", "Mahmud", "Maman", "Nana", "Nandang", "Nuri", "Oding", "Pepen", "Rahmat",
    "Rendi", "Ridwan", "Rohim", "Rudi", "Sabri", "Sahrul", "Samsul", "Sarip", "Slamet", "Sobari", "Taufik", "Tono",
    "Udin", "Usep", "Wahyu", "Wawan", "Yana", "Yudi", "Zaki",
  ]
  static let women = [
    "Aisah", "Anis", "Dewi", "Eka", "Elis", "Euis", "Fitri", "Halimah", "Imas", "Iis", "Kokom", "Lina", "Mimin",
    "Neneng", "Nurlela", "Rina", "Rohayati", "Sari", "Sumiati", "Tati", "Uum", "Wiwin", "Yani", "Yuyun",
  ]
  static let second = [
    "Alamsyah", "Anwar", "Ardiansyah", "Darmawan", "Fadilah", "Firdaus", "Gunawan", "Hakim", "Hamzah", "Haryono",
    "Hermawan", "Hidayat", "Ismail", "Jaelani", "Kosasih", "Kusnadi", "Maulana", "Muhtar", "Nasution", "Nugraha",
    "Permadi", "Prasetyo", "Priyatna", "Ramdani", "Rosadi", "Rukmana", "Saepudin", "Sanjaya", "Santoso", "Saputra",
    "Setiadi", "Solihin", "Subagja", "Sudrajat", "Suganda", "Sukarna", "Sulaeman", "Supriatna", "Suryadi", "Susanto",
    "Sutisna", "Suwandi", "Wibowo", "Wijaya", "Winata", "Yusup", "Zaenudin",
  ]
  static let aliases = [
    "Aceng", "Boim", "Cepi", "Dul", "Encek", "Gepeng", "Jabrig", "Kancil", "Oboy", "Otong", "Pak De",
  ]
  static let villages = [
    "Ds. Sukajaya", "Ds. Mekarsari", "Ds. Cikaret", "Ds. Pasirkembang", "Ds. Karangtengah", "Ds. Babakansari",
    "Ds. Tanjungrasa",
  ]
}
