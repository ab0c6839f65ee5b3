-- CoopLedger 0.2.0: a small book. Trial balance in sen:
-- 1101 1070118500
-- 1110 2310000000
-- 1201 1062500000
-- 1221 66880000
-- 1301 24686100
-- 2101 -35016400
-- 2102 -200000000
-- 2103 -10024800
-- 2104 -8019900
-- 3101 -40000000
-- 3102 -32000000
-- 3202 -4000000000
-- 4101 -23050000
-- 4102 -12000000
-- 4111 -590560000
-- 4201 -314100000
-- 5101 194000
-- 5102 2367100
-- 5111 466618500
-- 5211 247706900
-- 6101 7400000
-- 6102 1700000
-- 6103 650000
-- 6104 2450000
-- 7103 1500000
BEGIN TRANSACTION;
CREATE TABLE account (
	code TEXT NOT NULL, 
	name_id TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	type TEXT NOT NULL, 
	normal_side TEXT NOT NULL, 
	cash_flow TEXT NOT NULL, 
	patronage TEXT DEFAULT '' NOT NULL, 
	default_unit TEXT NOT NULL, 
	demands TEXT DEFAULT '' NOT NULL, 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_account_active CHECK (active IN (0, 1)), 
	CONSTRAINT pk_account PRIMARY KEY (code)
)
 STRICT

;
INSERT INTO "account" VALUES('1101','Kas','Cash on hand','current_asset','D','K','','Pusat','',1);
INSERT INTO "account" VALUES('1102','Kas kecil','Petty cash','current_asset','D','K','','Pusat','',0);
INSERT INTO "account" VALUES('1103','Kas unit toko','Shop till','current_asset','D','K','','Toko','',1);
INSERT INTO "account" VALUES('1110','Bank BRI','Bank BRI','current_asset','D','K','','Pusat','',1);
INSERT INTO "account" VALUES('1111','Bank lain','Other bank','current_asset','D','K','','Pusat','',0);
INSERT INTO "account" VALUES('1115','Dompet digital (e-wallet, QRIS)','E-wallet','current_asset','D','K','','Pusat','',1);
INSERT INTO "account" VALUES('1116','Saldo marketplace','Marketplace balance','current_asset','D','K','','Toko','',1);
INSERT INTO "account" VALUES('1117','Piutang penyelesaian marketplace','Marketplace settlement receivable','current_asset','D','O','','Toko','',1);
INSERT INTO "account" VALUES('1118','Kas dalam perjalanan','Cash in transit','current_asset','D','K','','Pusat','',1);
INSERT INTO "account" VALUES('1120','Simpanan pada koperasi lain','Deposits with other cooperatives','current_asset','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1121','Deposito berjangka','Time deposits over 3 months','current_asset','D','I','','Pusat','',0);
INSERT INTO "account" VALUES('1201','Piutang pinjaman anggota','Loans to members','current_asset','D','O','','USP','contract',1);
INSERT INTO "account" VALUES('1202','Piutang pinjaman calon anggota','Loans to prospective members','current_asset','D','O','','USP','contract',1);
INSERT INTO "account" VALUES('1203','Piutang pinjaman koperasi lain','Loans to other cooperatives','current_asset','D','O','','USP','contract',0);
INSERT INTO "account" VALUES('1209','Penyisihan pinjaman tak tertagih','Loan loss allowance','contra_asset','K','N','','USP','',1);
INSERT INTO "account" VALUES('1211','Piutang jasa pinjaman','Loan interest receivable','current_asset','D','O','','USP','member',1);
INSERT INTO "account" VALUES('1212','Piutang denda','Penalties receivable','current_asset','D','O','','USP','member',0);
INSERT INTO "account" VALUES('1221','Piutang dagang anggota','Trade receivables, members','current_asset','D','O','','Toko','member',1);
INSERT INTO "account" VALUES('1222','Piutang dagang non-anggota','Trade receivables, non-members','current_asset','D','O','','Toko','',1);
INSERT INTO "account" VALUES('1229','Penyisihan piutang dagang','Trade receivables allowance','contra_asset','K','N','','Toko','',0);
INSERT INTO "account" VALUES('1231','Piutang karyawan dan pengurus','Due from staff and board','current_asset','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('1232','Piutang lain-lain','Other receivables','current_asset','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('1233','Piutang hibah','Grants receivable','current_asset','D','F','','Pusat','',0);
INSERT INTO "account" VALUES('1301','Persediaan barang dagang','Merchandise','current_asset','D','O','','Toko','',1);
INSERT INTO "account" VALUES('1302','Persediaan bahan baku','Raw materials','current_asset','D','O','','Toko','',1);
INSERT INTO "account" VALUES('1303','Persediaan kemasan','Packaging','current_asset','D','O','','Toko','',1);
INSERT INTO "account" VALUES('1304','Perlengkapan kantor','Office supplies','current_asset','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('1305','Barang dititipkan ke mitra','Goods out on consignment','current_asset','D','O','','Toko','',0);
INSERT INTO "account" VALUES('1401','Uang muka pembelian','Advances to suppliers','current_asset','D','O','','Toko','',1);
INSERT INTO "account" VALUES('1402','Beban dibayar di muka','Prepaid expenses','current_asset','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('1403','Pendapatan masih harus diterima','Accrued income','current_asset','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('1404','Pajak dibayar di muka','Prepaid tax','current_asset','D','O','','Pusat','',0);
INSERT INTO "account" VALUES('1501','Penyertaan pada koperasi lain','Shares in other cooperatives','investment','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1502','Penyertaan lainnya','Other investments','investment','D','I','','Pusat','',0);
INSERT INTO "account" VALUES('1601','Tanah','Land','fixed_asset','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1602','Bangunan','Buildings','fixed_asset','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1603','Kendaraan','Vehicles','fixed_asset','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1604','Mesin dan peralatan produksi','Machinery and production equipment','fixed_asset','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1605','Inventaris dan peralatan kantor','Office equipment','fixed_asset','D','I','','Pusat','',1);
INSERT INTO "account" VALUES('1606','Aset dalam penyelesaian','Construction in progress','fixed_asset','D','I','','Pusat','',0);
INSERT INTO "account" VALUES('1652','Akumulasi penyusutan bangunan','Accumulated depreciation, buildings','contra_asset','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('1653','Akumulasi penyusutan kendaraan','Accumulated depreciation, vehicles','contra_asset','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('1654','Akumulasi penyusutan mesin','Accumulated depreciation, machinery','contra_asset','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('1655','Akumulasi penyusutan inventaris','Accumulated depreciation, office equipment','contra_asset','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('1701','Perangkat lunak','Software','intangible_asset','D','I','','Pusat','',0);
INSERT INTO "account" VALUES('1751','Akumulasi amortisasi','Accumulated amortisation','contra_asset','K','N','','Pusat','',0);
INSERT INTO "account" VALUES('1801','Agunan yang diambil alih','Repossessed collateral','other_asset','D','N','','Pusat','',0);
INSERT INTO "account" VALUES('1802','Beban ditangguhkan','Deferred charges','other_asset','D','O','','Pusat','',0);
INSERT INTO "account" VALUES('2101','Simpanan sukarela','Voluntary savings','current_liability','K','O','','USP','contract',1);
INSERT INTO "account" VALUES('2102','Simpanan berjangka sampai 1 tahun','Term deposits up to 1 year','current_liability','K','O','','USP','contract',1);
INSERT INTO "account" VALUES('2103','Simpanan hari raya','Holiday savings','current_liability','K','O','','USP','contract',1);
INSERT INTO "account" VALUES('2104','Simpanan pendidikan','Education savings','current_liability','K','O','','USP','contract',1);
INSERT INTO "account" VALUES('2105','Simpanan khusus lain (qurban, wisata)','Other special savings','current_liability','K','O','','USP','contract',1);
INSERT INTO "account" VALUES('2106','Tabungan calon anggota dan koperasi lain','Savings of prospective members and other cooperatives','current_liability','K','O','','USP','contract',0);
INSERT INTO "account" VALUES('2107','Simpanan wajib pinjam (dikembalikan)','Loan-linked savings, refundable','current_liability','K','O','','USP','contract',1);
INSERT INTO "account" VALUES('2108','Simpanan anggota keluar belum dibayar','Due to former members','current_liability','K','F','','Pusat','member',1);
INSERT INTO "account" VALUES('2111','Utang usaha','Trade payables','current_liability','K','O','','Toko','',1);
INSERT INTO "account" VALUES('2112','Utang konsinyasi anggota','Due to member consignors','current_liability','K','O','','Toko','contract',1);
INSERT INTO "account" VALUES('2113','Utang konsinyasi non-anggota','Due to other consignors','current_liability','K','O','','Toko','',0);
INSERT INTO "account" VALUES('2114','Uang muka pelanggan','Customer deposits','current_liability','K','O','','Toko','',0);
INSERT INTO "account" VALUES('2121','Utang jasa simpanan','Savings interest payable','current_liability','K','O','','USP','',1);
INSERT INTO "account" VALUES('2122','Beban masih harus dibayar','Accrued expenses','current_liability','K','O','','Pusat','',1);
INSERT INTO "account" VALUES('2123','Utang PPh final jasa simpanan','Final tax on savings interest payable','current_liability','K','O','','USP','',1);
INSERT INTO "account" VALUES('2124','Utang PPh lain','Other income taxes payable','current_liability','K','O','','Pusat','',1);
INSERT INTO "account" VALUES('2125','Pendapatan jasa dan provisi diterima di muka','Loan interest and origination fees received in advance','current_liability','K','O','','USP','',1);
INSERT INTO "account" VALUES('2126','Hibah terikat belum digunakan','Restricted grants not yet used','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2131','Dana SHU bagian anggota','Surplus payable to members','current_liability','K','F','','Pusat','member',1);
INSERT INTO "account" VALUES('2132','Dana pengurus','Board fund','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2133','Dana karyawan','Staff fund','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2134','Dana pendidikan','Education fund','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2135','Dana sosial','Social fund','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2136','Dana pembangunan daerah kerja','Area development fund','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2141','Titipan dana risiko pinjaman','Loan risk fund held','current_liability','K','O','','USP','',1);
INSERT INTO "account" VALUES('2142','Titipan premi asuransi','Insurance premiums held','current_liability','K','O','','USP','',0);
INSERT INTO "account" VALUES('2143','Titipan dana solidaritas','Solidarity fund held','current_liability','K','O','','Pusat','',0);
INSERT INTO "account" VALUES('2144','Titipan lain-lain (setoran belum dikenal)','Other amounts held (receipts not yet identified)','current_liability','K','O','','Pusat','',1);
INSERT INTO "account" VALUES('2151','Utang bank jatuh tempo sampai 1 tahun','Bank loans due within 1 year','current_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2201','Utang bank jangka panjang','Long-term bank loans','long_term_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2202','Utang LPDB-KUMKM','LPDB-KUMKM loan','long_term_liability','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('2203','Utang koperasi lain','Loans from other cooperatives','long_term_liability','K','F','','Pusat','',0);
INSERT INTO "account" VALUES('2204','Simpanan berjangka lebih dari 1 tahun','Term deposits over 1 year','long_term_liability','K','O','','USP','contract',0);
INSERT INTO "account" VALUES('2205','Modal penyertaan (dikembalikan)','Participation capital, repayable','long_term_liability','K','F','','Pusat','',0);
INSERT INTO "account" VALUES('2206','Liabilitas imbalan kerja','Employee benefits','long_term_liability','K','N','','Pusat','',0);
INSERT INTO "account" VALUES('3101','Simpanan pokok','Membership shares','equity','K','F','','Pusat','contract',1);
INSERT INTO "account" VALUES('3102','Simpanan wajib','Mandatory savings','equity','K','F','','Pusat','contract',1);
INSERT INTO "account" VALUES('3103','Simpanan wajib pinjam (modal)','Loan-linked savings (capital)','equity','K','F','','Pusat','contract',0);
INSERT INTO "account" VALUES('3104','Modal penyetaraan partisipasi','Equalisation capital','equity','K','F','','Pusat','',0);
INSERT INTO "account" VALUES('3201','Modal penyertaan','Participation capital','equity','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('3202','Modal hibah/donasi','Donated capital','equity','K','F','','Pusat','',1);
INSERT INTO "account" VALUES('3301','Cadangan umum','General reserve','equity','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('3302','Cadangan risiko','Risk reserve','equity','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('3401','SHU tahun lalu belum dibagi','Undistributed surplus of earlier years','equity','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('3402','SHU tahun berjalan','Surplus of the year','equity','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('3403','Koreksi SHU tahun lalu','Correction of surplus of earlier years','equity','K','N','','Pusat','',1);
INSERT INTO "account" VALUES('4101','Jasa pinjaman anggota','Loan interest, members','member_revenue','K','O','m','USP','',1);
INSERT INTO "account" VALUES('4102','Provisi pinjaman','Origination fee','member_revenue','K','O','m','USP','',1);
INSERT INTO "account" VALUES('4103','Administrasi pinjaman','Administration fee','member_revenue','K','O','m','USP','',1);
INSERT INTO "account" VALUES('4104','Denda keterlambatan','Penalties','member_revenue','K','O','m','USP','',1);
INSERT INTO "account" VALUES('4111','Penjualan kepada anggota','Sales to members','member_revenue','K','O','m','Toko','',1);
INSERT INTO "account" VALUES('4112','Komisi titip jual produk anggota','Consignment commission, members'' products','member_revenue','K','O','m','Toko','',1);
INSERT INTO "account" VALUES('4113','Retur dan potongan penjualan anggota','Returns and discounts, members','contra_revenue','D','O','m','Toko','',1);
INSERT INTO "account" VALUES('4119','Jasa lain dari anggota','Other fees from members','member_revenue','K','O','m','Pusat','',1);
INSERT INTO "account" VALUES('4201','Penjualan non-anggota','Sales to non-members','non_member_revenue','K','O','n','Toko','',1);
INSERT INTO "account" VALUES('4202','Penjualan marketplace','Marketplace sales','non_member_revenue','K','O','n','Toko','',1);
INSERT INTO "account" VALUES('4203','Komisi titip jual non-anggota','Consignment commission, non-members','non_member_revenue','K','O','n','Toko','',0);
INSERT INTO "account" VALUES('4204','Retur dan potongan penjualan non-anggota','Returns and discounts, non-members','contra_revenue','D','O','n','Toko','',1);
INSERT INTO "account" VALUES('4211','Jasa pinjaman calon anggota dan koperasi lain','Loan interest, prospective members and other cooperatives','non_member_revenue','K','O','n','USP','',0);
INSERT INTO "account" VALUES('5101','Jasa simpanan sukarela','Savings interest, voluntary savings','direct_cost','D','O','m','USP','',1);
INSERT INTO "account" VALUES('5102','Jasa simpanan berjangka','Savings interest, term deposits','direct_cost','D','O','m','USP','',1);
INSERT INTO "account" VALUES('5103','Bunga utang bank dan LPDB','Interest on bank and LPDB loans','direct_cost','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('5104','Bagi hasil modal penyertaan','Return on participation capital','direct_cost','D','O','','Pusat','',0);
INSERT INTO "account" VALUES('5111','HPP penjualan anggota','Cost of goods sold to members','direct_cost','D','O','m','Toko','',1);
INSERT INTO "account" VALUES('5211','HPP penjualan non-anggota','Cost of goods sold to non-members','cost_of_goods','D','O','n','Toko','',1);
INSERT INTO "account" VALUES('5212','Selisih persediaan','Stock count differences','cost_of_goods','D','N','','Toko','',1);
INSERT INTO "account" VALUES('5213','Barang rusak dan kedaluwarsa','Spoiled and expired goods','cost_of_goods','D','N','','Toko','',0);
INSERT INTO "account" VALUES('6101','Gaji dan honor karyawan','Wages of staff','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6102','Transport dan perjalanan','Travel','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6103','ATK, cetak, fotokopi','Stationery and printing','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6104','Listrik, air, internet, pulsa','Electricity, water, internet','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6105','Sewa','Rent','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6106','Pemeliharaan','Repairs and maintenance','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6107','Penyusutan aset tetap','Depreciation','operating_expense','D','N','','Pusat','',1);
INSERT INTO "account" VALUES('6108','Amortisasi','Amortisation','operating_expense','D','N','','Pusat','',0);
INSERT INTO "account" VALUES('6109','Penyisihan pinjaman dan piutang','Loan and receivable losses','operating_expense','D','N','','USP','',1);
INSERT INTO "account" VALUES('6110','Pemasaran, promosi, pameran','Marketing and fairs','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6111','Biaya layanan marketplace','Marketplace fees','operating_expense','D','O','','Toko','',1);
INSERT INTO "account" VALUES('6112','Kemasan dan ongkos kirim','Packing and shipping','operating_expense','D','O','','Toko','',1);
INSERT INTO "account" VALUES('6113','Administrasi bank/QRIS','Bank and QRIS charges','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6114','Asuransi','Insurance','operating_expense','D','O','','Pusat','',0);
INSERT INTO "account" VALUES('6115','Perizinan dan pajak selain PPh','Licences and duties other than income tax','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6116','Konsumsi dan rumah tangga kantor','Office catering and household','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('6119','Beban usaha lain','Other operating expenses','operating_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('7101','Honor pengurus','Honoraria of the board','cooperative_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('7102','Honor pengawas','Honoraria of the supervisory committee','cooperative_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('7103','Rapat dan RAT','Meetings and annual general meeting','cooperative_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('7104','Pendidikan dan pembinaan anggota','Education of members','cooperative_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('7105','Iuran gerakan koperasi','Dues to the cooperative movement','cooperative_expense','D','O','','Pusat','',0);
INSERT INTO "account" VALUES('8101','Bunga bank','Bank interest','other_income','K','O','','Pusat','',1);
INSERT INTO "account" VALUES('8102','Pendapatan hibah operasional','Operating grants','other_income','K','O','','Pusat','',1);
INSERT INTO "account" VALUES('8103','Selisih lebih kas dan pembulatan','Cash over and rounding','other_income','K','O','','Pusat','',1);
INSERT INTO "account" VALUES('8104','Laba pelepasan aset','Gain on disposal of assets','other_income','K','N','','Pusat','',0);
INSERT INTO "account" VALUES('8105','SHU dan dividen dari penyertaan','Surplus and dividends from shares held','other_income','K','O','','Pusat','',0);
INSERT INTO "account" VALUES('8106','Penerimaan pinjaman hapus buku','Recovery of written-off loans','other_income','K','O','','USP','',1);
INSERT INTO "account" VALUES('8201','Pajak bunga bank','Tax on bank interest','other_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('8202','Selisih kurang kas dan pembulatan','Cash short and rounding','other_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('8203','Rugi pelepasan aset','Loss on disposal of assets','other_expense','D','N','','Pusat','',0);
INSERT INTO "account" VALUES('8204','Kerugian dan denda lain','Other losses and fines','other_expense','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('9101','Pajak penghasilan koperasi','Income tax of the cooperative','tax','D','O','','Pusat','',1);
INSERT INTO "account" VALUES('9901','Barang titipan anggota (memo)','Consigned goods held (memo)','memo','D','N','','Toko','',1);
INSERT INTO "account" VALUES('9902','Pinjaman hapus buku (memo)','Written-off loans (memo)','memo','D','N','','USP','',1);
INSERT INTO "account" VALUES('9903','Nilai agunan diterima (memo)','Collateral held (memo)','memo','D','N','','USP','',1);
INSERT INTO "account" VALUES('9904','Lawan memo','Contra memo','memo','K','N','','Pusat','',1);
CREATE TABLE alembic_version (
	version_num TEXT NOT NULL, 
	CONSTRAINT pk_alembic_version PRIMARY KEY (version_num)
)
 STRICT

;
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE app_user (
	id INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	full_name TEXT DEFAULT '' NOT NULL, 
	role TEXT NOT NULL, 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_app_user_active CHECK (active IN (0, 1)), 
	created_at TEXT NOT NULL, 
	CONSTRAINT pk_app_user PRIMARY KEY (id), 
	CONSTRAINT uq_app_user_name UNIQUE (name)
)
 STRICT

;
INSERT INTO "app_user" VALUES(1,'bendahara','','bendahara',1,'2024-01-01T09:00:01Z');
CREATE TABLE attachment (
	id INTEGER NOT NULL, 
	subject TEXT NOT NULL, 
	subject_key TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	media_type TEXT NOT NULL, 
	content BLOB, 
	size INTEGER NOT NULL, 
	sha256 TEXT NOT NULL, 
	added_at TEXT NOT NULL, 
	added_by TEXT NOT NULL, 
	removed_at TEXT, 
	removed_by TEXT, 
	CONSTRAINT pk_attachment PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE audit_event (
	id INTEGER NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	action TEXT NOT NULL, 
	subject TEXT DEFAULT '' NOT NULL, 
	"before" TEXT DEFAULT '' NOT NULL, 
	"after" TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_audit_event PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "audit_event" VALUES(1,'2024-01-01T09:00:02Z','bendahara','create_book','Koperasi Kecil','','');
INSERT INTO "audit_event" VALUES(2,'2024-01-01T09:00:03Z','bendahara','appoint_officer','Katarina Lestari','','{"body": "board", "member": null, "name": "Katarina Lestari", "phone": "", "position": "Ketua", "rank": 0}');
INSERT INTO "audit_event" VALUES(3,'2024-01-01T09:00:04Z','bendahara','appoint_officer','Nur Hidayah Wulandari','','{"body": "board", "member": null, "name": "Nur Hidayah Wulandari", "phone": "", "position": "Sekretaris", "rank": 1}');
INSERT INTO "audit_event" VALUES(4,'2024-01-01T09:00:05Z','bendahara','appoint_officer','Siti Aminah','','{"body": "board", "member": null, "name": "Siti Aminah", "phone": "", "position": "Bendahara", "rank": 2}');
INSERT INTO "audit_event" VALUES(5,'2024-01-01T09:00:06Z','bendahara','appoint_officer','Rohmah Widyastuti','','{"body": "supervisory_committee", "member": null, "name": "Rohmah Widyastuti", "phone": "", "position": "Ketua pengawas", "rank": 0}');
INSERT INTO "audit_event" VALUES(6,'2024-01-01T09:00:07Z','bendahara','appoint_officer','Tumini Handayani','','{"body": "supervisory_committee", "member": null, "name": "Tumini Handayani", "phone": "", "position": "Anggota pengawas", "rank": 1}');
INSERT INTO "audit_event" VALUES(7,'2024-01-01T09:00:08Z','bendahara','appoint_officer','Maria Goreti Kewa','','{"body": "supervisory_committee", "member": null, "name": "Maria Goreti Kewa", "phone": "", "position": "Anggota pengawas", "rank": 2}');
INSERT INTO "audit_event" VALUES(8,'2024-01-01T09:00:09Z','bendahara','edit_savings_product','SS','{"rates": []}','{"rates": [["0001-01-01", "0", "3"]]}');
INSERT INTO "audit_event" VALUES(9,'2024-01-01T09:00:11Z','bendahara','save_gathering','Melati','','{"active": true, "meeting_place": "Balai Desa Lipursari", "meeting_rule": "month-day:8", "meeting_time": "13.00", "name": "Melati", "note": "", "village": "Lipursari"}');
INSERT INTO "audit_event" VALUES(10,'2024-01-01T09:00:12Z','bendahara','save_gathering','Anggrek','','{"active": true, "meeting_place": "Balai Desa Manggis", "meeting_rule": "month-day:9", "meeting_time": "13.00", "name": "Anggrek", "note": "", "village": "Manggis"}');
INSERT INTO "audit_event" VALUES(11,'2024-01-01T09:00:13Z','bendahara','save_gathering','Mawar','','{"active": true, "meeting_place": "Balai Desa Kuripan", "meeting_rule": "month-day:10", "meeting_time": "13.00", "name": "Mawar", "note": "", "village": "Kuripan"}');
INSERT INTO "audit_event" VALUES(12,'2024-01-01T09:00:14Z','bendahara','save_gathering','Kenanga','','{"active": true, "meeting_place": "Balai Desa Gondang", "meeting_rule": "month-day:11", "meeting_time": "13.00", "name": "Kenanga", "note": "", "village": "Gondang"}');
INSERT INTO "audit_event" VALUES(13,'2024-01-01T09:00:15Z','bendahara','save_gathering','Dahlia','','{"active": true, "meeting_place": "Balai Desa Bojasari", "meeting_rule": "month-day:12", "meeting_time": "13.00", "name": "Dahlia", "note": "", "village": "Bojasari"}');
INSERT INTO "audit_event" VALUES(14,'2024-01-01T09:00:17Z','bendahara','register_member','0001','','{"address": "sha256:ef7821d10ae16c481defec15654f0aa41aad4c4dc1b1b411930ee1d25b49b11f", "admission_minutes": "03/PGRS/2024", "applied_on": "2023-11-25", "background": "sha256:f9914125d45234e3b5fdec6aea78b5984cf23d2ddcf4144ef364c0a20e72438e", "bank_account": "", "bank_name": "", "birth_date": "sha256:1490cff71f9617aa6e38e9fe19f0d13b3b6e9a6ed189af88d1acb34f7f283e22", "birth_place": "sha256:8cce9677655590a0d143f80c5558d962c0b824da03dc51d45d9bbe94d2281ed8", "district": "sha256:0ae3d136370fe9474b2263b53d1db451ba8a4b91bafc7d3866145c518d2950ab", "education": "sha256:6a7b51015d6742c9cb8328ba96a3b95f848ae33044169f8aedba10116baa43c1", "family_card_number": "sha256:c55fddc6d3fd380873aff9bd6235da3eba2d78ea95a2f8fe68c7c024edb9fc2a", "gender": "P", "group_name": "Anggrek", "hamlet": "sha256:82a496c7800813c6118fc2d70f4f3eb33d110b6845af079cbc6d1ccb62f400ea", "heirs": "sha256:ced454ec1db3653beb40769b11f55e5fd154253bee39b514483cf304591e72de", "joined_on": "2024-01-01", "left_on": null, "marital_status": "sha256:1f4a004ddca33110dbb76b1247a162238ce8fc18532aa64b138b0c3f989c98b2", "meeting_rank": null, "migrations": "sha256:78b824f1232c77a51eff40239b79aef200adb3ad93ef9606ed35843c5cbfee19", "name": "Maria Goreti Wulandari", "national_id": "sha256:7accce269b92e11b742cd06811ad3477d643349927ae1adf75a58698f77b0096", "nickname": "sha256:76c387a46dfc4722c0cb5d7cc4e1a8f6e3ef3e5152f7178ee252e80eb282e818", "number": "0001", "occupation": "sha256:a473da14f8432c219b634543f789bf67aa1ff88751e63d8ba068445114d0c118", "phone": "sha256:33169d7e475692b229b4c891cb6176609af24dd4449c4e179b65508e39e7a5f1", "regency": "sha256:a00bb9122174063bc7305bc7c2bb3338fb12aa838c81bb7429ff8cdce1a0d79b", "region_code": "", "status": "active", "village": "Manggis"}');
INSERT INTO "audit_event" VALUES(15,'2024-01-01T09:00:20Z','bendahara','register_member','0002','','{"address": "sha256:83d8fafb1d1517af32279cd56a20c4c3c6a17d337b34bf4a9e8157a44a019bb4", "admission_minutes": "01/PGRS/2024", "applied_on": "2023-11-06", "background": "sha256:eec17b871960fe9d336c7bc7622b9452b1ae8f23034883639e6104d872889e7d", "bank_account": "", "bank_name": "", "birth_date": "sha256:62371412e5fcd7f042026f5cca368edfb90d371190f0d4e2afdcd94d7b97548e", "birth_place": "sha256:6653cf2ac9d407cb52820d2c518ef60bc8bff4ac9ffca029dc170d43a519b4f9", "district": "sha256:c702fa3fc94e69f458594e2c8256292fa7f70436467d5be9ed901b59183acc53", "education": "sha256:64b43fe772743f7fe49411598875c8462d41a5dafeca6b8a72c9f82ba3ab930a", "family_card_number": "sha256:d6ba792198644e76b1808ba1ded5eacfa439c2ad6e7ac97d5956a2506ab7c76c", "gender": "P", "group_name": "Mawar", "hamlet": "sha256:d2c91b37ed57f68154ca32fcdeee8eb5dca0cfd87c8e5fbd1dd964ffeec4b911", "heirs": "sha256:11d9a0c6b334851937220a85e6fe04ec12bd8a9c6fda54dcabe066780a1cd3d0", "joined_on": "2024-01-01", "left_on": null, "marital_status": "sha256:148c94ecfcca97389305075ba4aec81d48f472375ae6a22217c46011c8fd5d20", "meeting_rank": null, "migrations": "sha256:50c886c608beb468b4f34be6e47fcfb4c6a2128cb2821b73fe561b6451aa2381", "name": "Rukmini Ningsih", "national_id": "sha256:e2c4b974432abd2a4e497b77b6fd09d9a132409283dd6cd539839d0881732116", "nickname": "sha256:7e890ac3fa84e86b6dc117e31399daaecb4089ee4b8711fbf1582683bf1d35c7", "number": "0002", "occupation": "sha256:590c86971cb2f465067f5aed20306181643349bbb6781c744c6e9d612801a0ea", "phone": "sha256:9d9fdc83af752386e4f902a5465b590e1190d5ca1946967857b64ba1b439d72c", "regency": "sha256:d8b3dc71a2fb4f7ee109d288df041e20fef556e8facc7f3280709f0f67c7865f", "region_code": "", "status": "active", "village": "Kuripan"}');
INSERT INTO "audit_event" VALUES(16,'2024-01-01T09:00:22Z','bendahara','save_private','0002','','{"abroad": "sha256:880395cb6b7ea75fe3a032f9e572aa1d45ad8f7b1f73fd8830b0ece054c8b82d", "consent_on": "2024-01-01"}');
INSERT INTO "audit_event" VALUES(17,'2024-01-01T09:00:25Z','bendahara','register_member','0003','','{"address": "sha256:af970d25371dd6027741d0a8f8ce75756e2441b4ac3d84bd42dd4c0958b2b05a", "admission_minutes": "03/PGRS/2024", "applied_on": "2023-12-01", "background": "sha256:7de42b45cc7619f9035bb8581c6f0dd2169c2c11aecb69bf7d5f52998268d3f3", "bank_account": "", "bank_name": "", "birth_date": "sha256:1688aa2e9a8f180096fa16964a82e06bcbd948bd60c273d7954efc5a4bceea02", "birth_place": "sha256:b0602b1f800eeceeaa2ade9c70555f9f922822ef24c0a174e23cf78f37921eac", "district": "sha256:ffebb22f8149c2208a57b32c0825ac61172fe9e43fe8fe3598bc351c4b64a105", "education": "sha256:9c1d0e8204310b8847d0749b11e40a5174f3e05db96b712eb6318f71c197fc1c", "family_card_number": "sha256:df527d800793c53d29ef75f0b453566327221df9955092214c52099c571c4815", "gender": "P", "group_name": "Kenanga", "hamlet": "sha256:2f0051eb9b09413af6af1ff6350d9a9117d1c9c4736e54c8bb9c0f12c00d0b2f", "heirs": "sha256:bc282b5ef1849cd036c8606cd60dc70543d8df33276f653a5c90e344f5fedc6c", "joined_on": "2024-01-01", "left_on": null, "marital_status": "sha256:bc5aa3790d50745e86fc9ed743e4027849f853b039de8c907f8f6cb4b58bb3b2", "meeting_rank": null, "migrations": "sha256:a84b3506daefab1ef8fc9dd8ce55118526553897fcacc6c587cb6f15b69ac39a", "name": "Rohayati", "national_id": "sha256:212fa5d30570c0653b1bf3fc4f40e7f9bdbd4eae461c4e86d0ea0e7231929acd", "nickname": "sha256:13953e73528633035016f1d67ad1632d6f5541390e7071c50408581f52afb5bf", "number": "0003", "occupation": "sha256:1cd35843991ca2b30fae855835539dd254f5a2d392879bfb49a9416120f5385a", "phone": "sha256:d7e7d4d18f0f75260f90f85d8aefb0543147f31bc55eca8acb092bab9e7dea97", "regency": "sha256:9e9e51da5f817391f6a80d29374b1a7931192247208c4a0cfd096464f713171a", "region_code": "", "status": "active", "village": "Gondang"}');
INSERT INTO "audit_event" VALUES(18,'2024-01-01T09:00:27Z','bendahara','save_private','0003','','{"consent_on": "2024-01-01", "disability": "sha256:ffed1d17684ca01748c63ed231b071653cc29ffbcc8bdb1f5da6aa54d843abb4"}');
INSERT INTO "audit_event" VALUES(19,'2024-01-01T09:00:30Z','bendahara','register_member','0004','','{"address": "sha256:c7b85d5a7265b024296f19745c0a312e4c70ad8ad81294aac4f7ee89b69a3d62", "admission_minutes": "02/PGRS/2024", "applied_on": "2023-12-08", "background": "sha256:5487cc08d0741bbf9c00d5427f61b8da2449fdf2afd5ec595de4edeb0089441d", "bank_account": "", "bank_name": "", "birth_date": "sha256:f10a666de554df3dbd5ffe84bd167ee84c037b537f1c1ba95b88f022d6222d6b", "birth_place": "sha256:4adc1bf33ce836a950c13efba6aaf7e9818836586f87835ddf3b352bcee327ec", "district": "sha256:b3d3779318f702d8991c4f5937096ce9dcb35682d08f88bc5a5066ebffaddcf0", "education": "sha256:0b4eff5a0f49e518d09820bc8d3b1a4dcd7fda339b0fa46f9fb11aa408cde71c", "family_card_number": "sha256:f43348ff4b4872eae7a72050edf22faaeb387dd93bf51aa4ef1a547ef5594313", "gender": "P", "group_name": "Dahlia", "hamlet": "sha256:2ecc4729ac28934f7626bc0b4efba06d74af5c8f4122f04c6e0e923dfd9ee2eb", "heirs": "sha256:fcfa81c7f3380c3d3dac635f784ac2f7d54905a97abc56e0fb3d836c3c38b2d4", "joined_on": "2024-01-01", "left_on": null, "marital_status": "sha256:4e04b61b540cb8dbe54e36aaf561274d7456f7a739842161ac98530c364d53c3", "meeting_rank": null, "migrations": "sha256:b824d7c66f1cb9a70b2f9b864c9793216cf57a60134157ccb8e9af034df59081", "name": "Munawaroh Setyowati", "national_id": "sha256:6d4c8f81789af3ea18bb32e3e9f1edbe29a88efc3db5be256f7a071ac1e20b06", "nickname": "sha256:26ca9a03afd9ef8fcc1afd64894494c1137cc8d9934f1c221b09f11809d8fb6a", "number": "0004", "occupation": "sha256:10bcdcbdae6037722ac599c21e75cff1db89eea44ead9535212459b7927f7c2a", "phone": "sha256:12c3fa2c251277e86059759e49eee53a840824d2da351ae937b0248a49c92fe3", "regency": "sha256:5c3e277e4e81868a95e9b6a9c7946cd33f555c86fc654d8fcc24e4b5b203225a", "region_code": "", "status": "active", "village": "Bojasari"}');
INSERT INTO "audit_event" VALUES(20,'2024-01-01T09:00:32Z','bendahara','save_private','0004','','{"abroad": "sha256:39b9cede739485227e7437f26a5a8a1ac1833ab96dba34f160590d6ea445d2a1", "consent_on": "2024-01-01"}');
INSERT INTO "audit_event" VALUES(21,'2024-01-01T09:00:34Z','bendahara','register_goods','B001','','{"active": true, "code": "B001", "name": "Beras medium", "price": "12800", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(22,'2024-01-01T09:00:35Z','bendahara','register_goods','B002','','{"active": true, "code": "B002", "name": "Minyak goreng", "price": "16800", "unit_name": "liter"}');
INSERT INTO "audit_event" VALUES(23,'2024-01-01T09:00:36Z','bendahara','register_goods','B003','','{"active": true, "code": "B003", "name": "Gula pasir", "price": "15400", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(24,'2024-01-01T09:00:37Z','bendahara','register_goods','B004','','{"active": true, "code": "B004", "name": "Telur ayam", "price": "28000", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(25,'2024-01-01T09:00:38Z','bendahara','register_goods','B005','','{"active": true, "code": "B005", "name": "Tepung terigu", "price": "11000", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(26,'2024-01-01T09:00:39Z','bendahara','register_goods','P001','','{"active": true, "code": "P001", "name": "Sambal bawang Ibu Migran", "price": "20000", "unit_name": "botol"}');
INSERT INTO "audit_event" VALUES(27,'2024-01-01T09:00:40Z','bendahara','register_goods','P002','','{"active": true, "code": "P002", "name": "Keripik tempe", "price": "12000", "unit_name": "bungkus"}');
INSERT INTO "audit_event" VALUES(28,'2024-01-01T09:00:41Z','bendahara','register_goods','P003','','{"active": true, "code": "P003", "name": "Tas anyaman pandan", "price": "65000", "unit_name": "buah"}');
INSERT INTO "audit_event" VALUES(29,'2024-01-01T09:00:42Z','bendahara','register_goods','P004','','{"active": true, "code": "P004", "name": "Kopi bubuk robusta", "price": "26000", "unit_name": "bungkus"}');
INSERT INTO "audit_event" VALUES(30,'2024-01-02T09:00:01Z','bendahara','edit_savings_product','SB','{"active": 0, "rates": []}','{"active": 1, "rates": [["0001-01-01", "0", "6"]]}');
INSERT INTO "audit_event" VALUES(31,'2024-01-02T09:00:02Z','bendahara','edit_savings_product','SHR','{"active": 0, "rates": []}','{"active": 1, "rates": [["0001-01-01", "0", "2"]]}');
INSERT INTO "audit_event" VALUES(32,'2024-01-02T09:00:03Z','bendahara','edit_savings_product','SPD','{"active": 0, "rates": []}','{"active": 1, "rates": [["0001-01-01", "0", "2"]]}');
INSERT INTO "audit_event" VALUES(33,'2024-02-19T09:00:04Z','bendahara','open_term_deposit','SB-0004-1','','{"at_maturity": "roll_all", "interest_paid": "monthly", "matures_on": "2025-02-19", "principal": "2000000", "rate": "6", "started_on": "2024-02-19", "term_months": 12}');
INSERT INTO "audit_event" VALUES(34,'2024-02-29T09:00:06Z','bendahara','run_savings_interest','2024-02','','{"interest": "3998", "tax": "0"}');
INSERT INTO "audit_event" VALUES(35,'2024-03-01T09:00:02Z','bendahara','close_month','2024-01','','{"skipped": ["cash_count", "bank_match", "dues", "savings_interest", "depreciation", "stock_count", "loan_allowance", "print_and_sign", "backup"]}');
INSERT INTO "audit_event" VALUES(36,'2024-03-31T09:00:06Z','bendahara','run_savings_interest','2024-03','','{"interest": "10814", "tax": "0"}');
INSERT INTO "audit_event" VALUES(37,'2024-04-01T09:00:02Z','bendahara','close_month','2024-02','','{"skipped": ["cash_count", "bank_match", "dues", "savings_interest", "depreciation", "stock_count", "loan_allowance", "print_and_sign", "backup"]}');
INSERT INTO "audit_event" VALUES(38,'2024-04-30T09:00:06Z','bendahara','run_savings_interest','2024-04','','{"interest": "10799", "tax": "0"}');
CREATE TABLE batch (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_batch_kind CHECK (kind IN ('import', 'meeting', 'interest')), 
	title TEXT DEFAULT '' NOT NULL, 
	operation_id TEXT NOT NULL, 
	posted_at TEXT NOT NULL, 
	posted_by TEXT NOT NULL, 
	CONSTRAINT pk_batch PRIMARY KEY (id), 
	CONSTRAINT uq_batch_operation_id UNIQUE (operation_id)
)
 STRICT

;
INSERT INTO "batch" VALUES(1,'interest','2024-02','51423286a6ecc31f35263b4519a2105c','2024-02-29T09:00:05Z','bendahara');
INSERT INTO "batch" VALUES(2,'interest','2024-03','b386d25cb38742ad2a4926f05f221dfc','2024-03-31T09:00:05Z','bendahara');
INSERT INTO "batch" VALUES(3,'interest','2024-04','0297c0d69aff956cc6ad0327d0b93207','2024-04-30T09:00:05Z','bendahara');
CREATE TABLE batch_entry (
	batch_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	CONSTRAINT pk_batch_entry PRIMARY KEY (batch_id, entry_id), 
	CONSTRAINT uq_batch_entry_entry_id UNIQUE (entry_id), 
	CONSTRAINT fk_batch_entry_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id), 
	CONSTRAINT fk_batch_entry_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "batch_entry" VALUES(1,135);
INSERT INTO "batch_entry" VALUES(1,136);
INSERT INTO "batch_entry" VALUES(1,137);
INSERT INTO "batch_entry" VALUES(1,138);
INSERT INTO "batch_entry" VALUES(2,206);
INSERT INTO "batch_entry" VALUES(2,207);
INSERT INTO "batch_entry" VALUES(2,208);
INSERT INTO "batch_entry" VALUES(2,209);
INSERT INTO "batch_entry" VALUES(3,278);
INSERT INTO "batch_entry" VALUES(3,279);
INSERT INTO "batch_entry" VALUES(3,280);
INSERT INTO "batch_entry" VALUES(3,281);
CREATE TABLE contract (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_contract_kind CHECK (kind IN ('savings', 'loan', 'consignor', 'asset')), 
	number TEXT NOT NULL, 
	member_id INTEGER, 
	account_code TEXT NOT NULL, 
	opened_on TEXT NOT NULL, 
	closed_on TEXT, 
	CONSTRAINT pk_contract PRIMARY KEY (id), 
	CONSTRAINT uq_contract_kind_number UNIQUE (kind, number), 
	CONSTRAINT fk_contract_member_id FOREIGN KEY(member_id) REFERENCES member (id), 
	CONSTRAINT fk_contract_account_code FOREIGN KEY(account_code) REFERENCES account (code)
)
 STRICT

;
INSERT INTO "contract" VALUES(1,'savings','SP-0001',1,'3101','2024-01-01',NULL);
INSERT INTO "contract" VALUES(2,'savings','SP-0002',2,'3101','2024-01-01',NULL);
INSERT INTO "contract" VALUES(3,'savings','SP-0003',3,'3101','2024-01-01',NULL);
INSERT INTO "contract" VALUES(4,'savings','SP-0004',4,'3101','2024-01-01',NULL);
INSERT INTO "contract" VALUES(5,'savings','SHR-0001',1,'2103','2024-01-06',NULL);
INSERT INTO "contract" VALUES(6,'savings','SPD-0002',2,'2104','2024-01-06',NULL);
INSERT INTO "contract" VALUES(7,'savings','SW-0001',1,'3102','2024-01-09',NULL);
INSERT INTO "contract" VALUES(8,'savings','SS-0001',1,'2101','2024-01-09',NULL);
INSERT INTO "contract" VALUES(9,'savings','SW-0002',2,'3102','2024-01-10',NULL);
INSERT INTO "contract" VALUES(10,'savings','SS-0002',2,'2101','2024-01-10',NULL);
INSERT INTO "contract" VALUES(11,'savings','SW-0003',3,'3102','2024-01-11',NULL);
INSERT INTO "contract" VALUES(12,'loan','PJ-2024-001',3,'1201','2024-01-11',NULL);
INSERT INTO "contract" VALUES(13,'savings','SW-0004',4,'3102','2024-01-12',NULL);
INSERT INTO "contract" VALUES(14,'loan','PJ-2024-002',4,'1201','2024-01-12',NULL);
INSERT INTO "contract" VALUES(15,'loan','PJ-2024-003',1,'1201','2024-02-09',NULL);
INSERT INTO "contract" VALUES(16,'savings','SS-0004',4,'2101','2024-02-12',NULL);
INSERT INTO "contract" VALUES(17,'savings','SB-0004-1',4,'2102','2024-02-19',NULL);
INSERT INTO "contract" VALUES(18,'loan','PJ-2024-004',2,'1201','2024-03-10',NULL);
CREATE TABLE form_draft (
	form TEXT NOT NULL, 
	who TEXT NOT NULL, 
	content TEXT NOT NULL, 
	saved_at TEXT NOT NULL, 
	CONSTRAINT pk_form_draft PRIMARY KEY (form, who)
)
 STRICT

;
CREATE TABLE gathering (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_gathering_kind CHECK (kind IN ('group', 'village')), 
	name TEXT NOT NULL, 
	village TEXT DEFAULT '' NOT NULL, 
	meeting_rule TEXT DEFAULT '' NOT NULL, 
	meeting_time TEXT DEFAULT '' NOT NULL, 
	meeting_place TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_gathering_active CHECK (active IN (0, 1)), 
	CONSTRAINT pk_gathering PRIMARY KEY (id), 
	CONSTRAINT uq_gathering_kind_name UNIQUE (kind, name)
)
 STRICT

;
INSERT INTO "gathering" VALUES(1,'group','Melati','Lipursari','month-day:8','13.00','Balai Desa Lipursari','',1);
INSERT INTO "gathering" VALUES(2,'group','Anggrek','Manggis','month-day:9','13.00','Balai Desa Manggis','',1);
INSERT INTO "gathering" VALUES(3,'group','Mawar','Kuripan','month-day:10','13.00','Balai Desa Kuripan','',1);
INSERT INTO "gathering" VALUES(4,'group','Kenanga','Gondang','month-day:11','13.00','Balai Desa Gondang','',1);
INSERT INTO "gathering" VALUES(5,'group','Dahlia','Bojasari','month-day:12','13.00','Balai Desa Bojasari','',1);
CREATE TABLE interest_credit (
	run_id INTEGER NOT NULL, 
	contract_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	method TEXT NOT NULL, 
	rates TEXT DEFAULT '' NOT NULL, 
	goes_to TEXT NOT NULL, 
	base_sen INTEGER NOT NULL, 
	interest_sen INTEGER NOT NULL, 
	tax_sen INTEGER NOT NULL, 
	CONSTRAINT pk_interest_credit PRIMARY KEY (run_id, contract_id), 
	CONSTRAINT fk_interest_credit_run_id FOREIGN KEY(run_id) REFERENCES interest_run (id), 
	CONSTRAINT fk_interest_credit_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id), 
	CONSTRAINT fk_interest_credit_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "interest_credit" VALUES(1,5,135,'lowest','20000','SHR-0001',2500000,4000,0);
INSERT INTO "interest_credit" VALUES(1,6,136,'lowest','20000','SPD-0002',2000000,3200,0);
INSERT INTO "interest_credit" VALUES(1,8,137,'lowest','30000','SS-0001',5500000,13100,0);
INSERT INTO "interest_credit" VALUES(1,10,137,'lowest','30000','SS-0002',7500000,17900,0);
INSERT INTO "interest_credit" VALUES(2,5,206,'lowest','20000','SHR-0001',5004000,8500,0);
INSERT INTO "interest_credit" VALUES(2,6,207,'lowest','20000','SPD-0002',4003200,6800,0);
INSERT INTO "interest_credit" VALUES(2,8,208,'lowest','30000','SS-0001',513100,1300,0);
INSERT INTO "interest_credit" VALUES(2,10,208,'lowest','30000','SS-0002',7517900,19200,0);
INSERT INTO "interest_credit" VALUES(2,16,208,'lowest','30000','SS-0004',10361600,26400,0);
INSERT INTO "interest_credit" VALUES(3,5,278,'lowest','20000','SHR-0001',7512500,12300,0);
INSERT INTO "interest_credit" VALUES(3,6,279,'lowest','20000','SPD-0002',6010000,9900,0);
INSERT INTO "interest_credit" VALUES(3,8,280,'lowest','30000','SS-0001',514400,1300,0);
INSERT INTO "interest_credit" VALUES(3,10,280,'lowest','30000','SS-0002',17037100,42000,0);
INSERT INTO "interest_credit" VALUES(3,16,280,'lowest','30000','SS-0004',11407200,28100,0);
CREATE TABLE interest_run (
	id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	month INTEGER NOT NULL CONSTRAINT ck_interest_run_month CHECK (month BETWEEN 1 AND 12), 
	batch_id INTEGER NOT NULL, 
	CONSTRAINT pk_interest_run PRIMARY KEY (id), 
	CONSTRAINT uq_interest_run_batch_id UNIQUE (batch_id), 
	CONSTRAINT fk_interest_run_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id)
)
 STRICT

;
INSERT INTO "interest_run" VALUES(1,2024,2,1);
INSERT INTO "interest_run" VALUES(2,2024,3,2);
INSERT INTO "interest_run" VALUES(3,2024,4,3);
CREATE TABLE journal_entry (
	id INTEGER NOT NULL, 
	series TEXT NOT NULL, 
	year INTEGER NOT NULL, 
	number INTEGER NOT NULL CONSTRAINT ck_journal_entry_number CHECK (number > 0), 
	kind TEXT NOT NULL, 
	posted_on TEXT NOT NULL, 
	description TEXT DEFAULT '' NOT NULL, 
	reference TEXT DEFAULT '' NOT NULL, 
	reverses INTEGER, 
	recorded_at TEXT NOT NULL, 
	recorded_by TEXT NOT NULL, 
	operation_id TEXT NOT NULL, 
	part INTEGER NOT NULL, 
	previous_hash TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_journal_entry PRIMARY KEY (id), 
	CONSTRAINT uq_journal_entry_series_year_number UNIQUE (series, year, number), 
	CONSTRAINT uq_journal_entry_operation_id_part UNIQUE (operation_id, part), 
	CONSTRAINT uq_journal_entry_reverses UNIQUE (reverses), 
	CONSTRAINT uq_journal_entry_hash UNIQUE (hash), 
	CONSTRAINT fk_journal_entry_reverses FOREIGN KEY(reverses) REFERENCES journal_entry (id)
)
 STRICT

;
INSERT INTO "journal_entry" VALUES(1,'BKM',2024,1,'capital','2024-01-01','Hibah modal awal dari lembaga mitra','',NULL,'2024-01-01T09:00:10Z','bendahara','cd613e30d8f16adf91b7584a2265b1f5',0,'0000000000000000000000000000000000000000000000000000000000000000','65535e6c62309d506c774844366580d5af32a015df31f4f2f554a50c3c9c9df8');
INSERT INTO "journal_entry" VALUES(2,'BKM',2024,2,'deposit','2024-01-01','Setoran Simpanan pokok, Maria Goreti Wulandari','',NULL,'2024-01-01T09:00:18Z','bendahara','78e510617311d8a3c2ce6f447ed4d57b',0,'65535e6c62309d506c774844366580d5af32a015df31f4f2f554a50c3c9c9df8','01ece394885a1e50745e085d59e18c4f76a39d1fe459469040d29026f1dfafae');
INSERT INTO "journal_entry" VALUES(3,'BKM',2024,3,'deposit','2024-01-01','Setoran Simpanan pokok, Rukmini Ningsih','',NULL,'2024-01-01T09:00:23Z','bendahara','e4b06ce60741c7a87ce42c8218072e8c',0,'01ece394885a1e50745e085d59e18c4f76a39d1fe459469040d29026f1dfafae','aa97e05bd84c716060666e775195c49c596bac94fed4ae61c8fa96c48fc416ac');
INSERT INTO "journal_entry" VALUES(4,'BKM',2024,4,'deposit','2024-01-01','Setoran Simpanan pokok, Rohayati','',NULL,'2024-01-01T09:00:28Z','bendahara','b2221a58008a05a6c4647159c324c985',0,'aa97e05bd84c716060666e775195c49c596bac94fed4ae61c8fa96c48fc416ac','cc0e660cf63dc7f545b0383a7d89b509d6d1e675015e87dd091fa73c1191835d');
INSERT INTO "journal_entry" VALUES(5,'BKM',2024,5,'deposit','2024-01-01','Setoran Simpanan pokok, Munawaroh Setyowati','',NULL,'2024-01-01T09:00:33Z','bendahara','1a2b8f1ff1fd42a29755d4c13a902931',0,'cc0e660cf63dc7f545b0383a7d89b509d6d1e675015e87dd091fa73c1191835d','daf22ee9a2b898a9b40f0216c3c5529cbacdd6ce463db245c36bb05d5ed2f9a6');
INSERT INTO "journal_entry" VALUES(6,'BM',2024,1,'voucher','2024-01-01','Ambil uang di bank untuk modal kas','',NULL,'2024-01-01T09:00:43Z','bendahara','05b6e6e307d4bedc51431193e6c3f339',0,'daf22ee9a2b898a9b40f0216c3c5529cbacdd6ce463db245c36bb05d5ed2f9a6','20cf7609f9776e6d070afdf3b5e127e3dd5e64ee4a662116e3c88837ede55202');
INSERT INTO "journal_entry" VALUES(7,'BKK',2024,1,'purchase','2024-01-03','Pembelian dari Toko Sumber Rejeki: Beras medium','',NULL,'2024-01-03T09:00:01Z','bendahara','025b413f8a9a021ea648a7dd06839eb9',0,'20cf7609f9776e6d070afdf3b5e127e3dd5e64ee4a662116e3c88837ede55202','2f0698ebbc71aec67117e5bbed8cb3ee04496c9b89dfb8f8cb48cd8cb91c8446');
INSERT INTO "journal_entry" VALUES(8,'BKK',2024,2,'purchase','2024-01-03','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-01-03T09:00:02Z','bendahara','afbd67f9619699cfe1988ad9f06c144a',0,'2f0698ebbc71aec67117e5bbed8cb3ee04496c9b89dfb8f8cb48cd8cb91c8446','9082a2f2c2d90a60ec512cbbdef6ed3305932d5d2efa0ac3881ff4768d946604');
INSERT INTO "journal_entry" VALUES(9,'BKK',2024,3,'purchase','2024-01-03','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-01-03T09:00:03Z','bendahara','b9d179e06c0fd4f5f8130c4237730edf',0,'9082a2f2c2d90a60ec512cbbdef6ed3305932d5d2efa0ac3881ff4768d946604','29d20260accd887b51f94b5bac92de027ca09a4beae52cbaddc947f67660d0f8');
INSERT INTO "journal_entry" VALUES(10,'BKK',2024,4,'purchase','2024-01-03','Pembelian dari Toko Sumber Rejeki: Telur ayam','',NULL,'2024-01-03T09:00:04Z','bendahara','c381e88f38c0c8fd8712b8bc076f3787',0,'29d20260accd887b51f94b5bac92de027ca09a4beae52cbaddc947f67660d0f8','cf7378623047caec5d0eb9f595f3f5aa4b4dc714ec46aae25c4732834ba84b57');
INSERT INTO "journal_entry" VALUES(11,'BKK',2024,5,'purchase','2024-01-03','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-01-03T09:00:05Z','bendahara','8d88348a7eed8d14f06d3fef701966a0',0,'cf7378623047caec5d0eb9f595f3f5aa4b4dc714ec46aae25c4732834ba84b57','bda583390cf12febd8607f59028935c966fffc776627d366cdc2ef997352e14e');
INSERT INTO "journal_entry" VALUES(12,'BKK',2024,6,'purchase','2024-01-03','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-01-03T09:00:06Z','bendahara','ad45f23d3b1a11df587fd2803bab6c39',0,'bda583390cf12febd8607f59028935c966fffc776627d366cdc2ef997352e14e','f25c6a8bf266272fe2ca756fd3e18f770b4ec24d77d26245a52049abf05ec9ea');
INSERT INTO "journal_entry" VALUES(13,'BKK',2024,7,'purchase','2024-01-03','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-01-03T09:00:07Z','bendahara','f3c64af775a89294c2cd789a380208a9',0,'f25c6a8bf266272fe2ca756fd3e18f770b4ec24d77d26245a52049abf05ec9ea','3fb9b248847c5cfe0cff06892cec990f501bd4ad7768d3bf255454943642aa1c');
INSERT INTO "journal_entry" VALUES(14,'BKK',2024,8,'purchase','2024-01-03','Pembelian dari Anggota: Tas anyaman pandan','',NULL,'2024-01-03T09:00:08Z','bendahara','6a8ac4ba05805975ed2f89d94a2f20aa',0,'3fb9b248847c5cfe0cff06892cec990f501bd4ad7768d3bf255454943642aa1c','b7c80ac3490dd06ef0e5302178b462601f910a766d3a59ef7281a99410c76a07');
INSERT INTO "journal_entry" VALUES(15,'BKK',2024,9,'purchase','2024-01-03','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-01-03T09:00:09Z','bendahara','ec148cb48e73ca47ea90a8f0d66b829e',0,'b7c80ac3490dd06ef0e5302178b462601f910a766d3a59ef7281a99410c76a07','da881e4a923e0cb7f3d4bd57b59185baa052758ec983432ffeda7dd2c44afa43');
INSERT INTO "journal_entry" VALUES(16,'BKM',2024,6,'sale','2024-01-04','Penjualan: Gula pasir','',NULL,'2024-01-04T09:00:01Z','bendahara','a11d459a2f978d8719999e3fa46d6753',0,'da881e4a923e0cb7f3d4bd57b59185baa052758ec983432ffeda7dd2c44afa43','bfc21826570ddb20409313c4afbf2a38e4320bae84c0b8e872409e2223c78d75');
INSERT INTO "journal_entry" VALUES(17,'BKM',2024,7,'sale','2024-01-05','Penjualan: Beras medium','',NULL,'2024-01-05T09:00:01Z','bendahara','4be03db0dc2574bdb94067edfe175330',0,'bfc21826570ddb20409313c4afbf2a38e4320bae84c0b8e872409e2223c78d75','653678315445cf1dc76a2ba88301be298f67aecc84da9b7da3ae60550510bfed');
INSERT INTO "journal_entry" VALUES(18,'BKM',2024,8,'sale','2024-01-06','Penjualan: Beras medium','',NULL,'2024-01-06T09:00:01Z','bendahara','e5446dd4552b82f6be3edc0a1ef2a4f0',0,'653678315445cf1dc76a2ba88301be298f67aecc84da9b7da3ae60550510bfed','0093a037c687e50dacdcfcfdf3178aba0bd74b7fa8e96db25f2cc5c35b48f366');
INSERT INTO "journal_entry" VALUES(19,'BKM',2024,9,'deposit','2024-01-06','Setoran Simpanan hari raya, Maria Goreti Wulandari','',NULL,'2024-01-06T09:00:02Z','bendahara','803468b6b610a9f7f9270f4eb8b333a8',0,'0093a037c687e50dacdcfcfdf3178aba0bd74b7fa8e96db25f2cc5c35b48f366','4fc791de0ee6142541f3fe208c5723eabcc41a47f786f8cb3c958274752e2d32');
INSERT INTO "journal_entry" VALUES(20,'BKM',2024,10,'deposit','2024-01-06','Setoran Simpanan pendidikan, Rukmini Ningsih','',NULL,'2024-01-06T09:00:03Z','bendahara','81f9c1f66c0f3459f79b17aeefba91fc',0,'4fc791de0ee6142541f3fe208c5723eabcc41a47f786f8cb3c958274752e2d32','f2b6fe87e179b61c794ed9520f919d603d2487bbae6bf136ff1e62276b3060ed');
INSERT INTO "journal_entry" VALUES(21,'BKM',2024,11,'sale','2024-01-08','Penjualan: Beras medium, Minyak goreng','',NULL,'2024-01-08T09:00:01Z','bendahara','3099fdf5ab99254ae901e35cd47d380d',0,'f2b6fe87e179b61c794ed9520f919d603d2487bbae6bf136ff1e62276b3060ed','c679cc8406f5b6473df4a30332ecd8f4a3da91752f8c298afd176662596869c5');
INSERT INTO "journal_entry" VALUES(22,'BKM',2024,12,'sale','2024-01-09','Penjualan: Telur ayam, Tepung terigu','',NULL,'2024-01-09T09:00:01Z','bendahara','f9341c68966baea148beab134da98f1d',0,'c679cc8406f5b6473df4a30332ecd8f4a3da91752f8c298afd176662596869c5','59bb4b08339d824da41f39b8d8be1a0cc0619beea09384b687e7597bc935eba7');
INSERT INTO "journal_entry" VALUES(23,'BKM',2024,13,'deposit','2024-01-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-01-09T09:00:02Z','bendahara','f0dfb4a5d8a064df7fd63116e1ea24c4',0,'59bb4b08339d824da41f39b8d8be1a0cc0619beea09384b687e7597bc935eba7','5cfeb0aed006b77879ce36464c83add68b938d5b55aedda45d429133ff3b29c7');
INSERT INTO "journal_entry" VALUES(24,'BKM',2024,14,'deposit','2024-01-09','Setoran Simpanan sukarela, Maria Goreti Wulandari','',NULL,'2024-01-09T09:00:03Z','bendahara','da71144896c8da1964b2d2bc815a47c5',0,'5cfeb0aed006b77879ce36464c83add68b938d5b55aedda45d429133ff3b29c7','944bee8c311724a089707962d66370045166ae8e97cc7de25119d1bdfd8aee3e');
INSERT INTO "journal_entry" VALUES(25,'BKK',2024,10,'purchase','2024-01-10','Pembelian dari Toko Sumber Rejeki: Beras medium','',NULL,'2024-01-10T09:00:01Z','bendahara','be6521cc3e2434e37af027bc08d6af57',0,'944bee8c311724a089707962d66370045166ae8e97cc7de25119d1bdfd8aee3e','e8923f341caae4d990d0c06aa162846dfece67e433fe2cb74dc3f25729a95a42');
INSERT INTO "journal_entry" VALUES(26,'BKK',2024,11,'purchase','2024-01-10','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-01-10T09:00:02Z','bendahara','aa2ca1af6a107b75677f6cbdcc22af58',0,'e8923f341caae4d990d0c06aa162846dfece67e433fe2cb74dc3f25729a95a42','b8ea1cbd17503bc68bc1fad99ed03184c7a6b67b7e865d4b4dffba7c728aecc5');
INSERT INTO "journal_entry" VALUES(27,'BM',2024,2,'sale','2024-01-10','Penjualan: Sambal bawang Ibu Migran, Tas anyaman pandan','',NULL,'2024-01-10T09:00:03Z','bendahara','e1fab9d78c7e134f5dfbd3d12c4a3698',0,'b8ea1cbd17503bc68bc1fad99ed03184c7a6b67b7e865d4b4dffba7c728aecc5','1157cd0609fe8297960dd02a193acac6ff23ad3199644567feb3f2e0b5e78848');
INSERT INTO "journal_entry" VALUES(28,'BKM',2024,15,'deposit','2024-01-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-01-10T09:00:04Z','bendahara','bcfbb050acab1a6bc69d4bd8b3fa7aa7',0,'1157cd0609fe8297960dd02a193acac6ff23ad3199644567feb3f2e0b5e78848','78d607136dbf9fc162ed625e4aadfe559d29488b3c71fc2ec59462a2f370a07c');
INSERT INTO "journal_entry" VALUES(29,'BKM',2024,16,'deposit','2024-01-10','Setoran Simpanan sukarela, Rukmini Ningsih','',NULL,'2024-01-10T09:00:05Z','bendahara','a9ec0806705fca161622bd795fec898f',0,'78d607136dbf9fc162ed625e4aadfe559d29488b3c71fc2ec59462a2f370a07c','f1f9b58e179aba1506c39f2961775d3ddd4f424589a59a9365aff2a34a6813ca');
INSERT INTO "journal_entry" VALUES(30,'BM',2024,3,'sale','2024-01-11','Penjualan: Keripik tempe, Beras medium, Minyak goreng','',NULL,'2024-01-11T09:00:01Z','bendahara','29e821a4c74803e31ba1621582283d15',0,'f1f9b58e179aba1506c39f2961775d3ddd4f424589a59a9365aff2a34a6813ca','27c9e6f050a22f11252ad2bdaca1074c7392722ea0f3a17af8a56c24d11be7fe');
INSERT INTO "journal_entry" VALUES(31,'BKM',2024,17,'sale','2024-01-11','Penjualan: Keripik tempe','',NULL,'2024-01-11T09:00:02Z','bendahara','5eda92d864ac5db9d707107e855c3844',0,'27c9e6f050a22f11252ad2bdaca1074c7392722ea0f3a17af8a56c24d11be7fe','6acf4cefc8ea5186d78a6cb616e4f9306dbb32847211687cb75aeb9dad979cbf');
INSERT INTO "journal_entry" VALUES(32,'BKM',2024,18,'deposit','2024-01-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-01-11T09:00:03Z','bendahara','78255d6807923986bb968a437d5c8dfc',0,'6acf4cefc8ea5186d78a6cb616e4f9306dbb32847211687cb75aeb9dad979cbf','a28d957f87c9fc940a3068806badbd693f2e08cd77b46aa4db3cd8ffa4e2fcbd');
INSERT INTO "journal_entry" VALUES(33,'BKK',2024,12,'disbursement','2024-01-11','Pencairan pinjaman PJ-2024-001, Rohayati','',NULL,'2024-01-11T09:00:04Z','bendahara','d92a4aa2b410d93c4efbc8d60b21fbac',0,'a28d957f87c9fc940a3068806badbd693f2e08cd77b46aa4db3cd8ffa4e2fcbd','c2230412294ec7c2409b4a1c29ee73878dee8392a78131d4facae0dde506dc8e');
INSERT INTO "journal_entry" VALUES(34,'BKM',2024,19,'sale','2024-01-12','Penjualan: Tepung terigu','',NULL,'2024-01-12T09:00:01Z','bendahara','9403560d97dae38d9d643c25fbb230bb',0,'c2230412294ec7c2409b4a1c29ee73878dee8392a78131d4facae0dde506dc8e','cd83302b75be82ef6ecf72b2a01d3bace5d97e4cca3728c88c82a100018e69d3');
INSERT INTO "journal_entry" VALUES(35,'BKM',2024,20,'sale','2024-01-12','Penjualan: Kopi bubuk robusta','',NULL,'2024-01-12T09:00:02Z','bendahara','2b28fef02b9c014ea5ac06d864c2f2e3',0,'cd83302b75be82ef6ecf72b2a01d3bace5d97e4cca3728c88c82a100018e69d3','c381e9b033c00f81a85e69720dddf7033f48d78d79f1f858337bbc078822de05');
INSERT INTO "journal_entry" VALUES(36,'BKM',2024,21,'deposit','2024-01-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-01-12T09:00:03Z','bendahara','0326324dfb695ffb3a1890c78092b4d4',0,'c381e9b033c00f81a85e69720dddf7033f48d78d79f1f858337bbc078822de05','6ae1848a927a7a3e70460af9978a11f984b7d7b77c6c724145dfa9de86e44f04');
INSERT INTO "journal_entry" VALUES(37,'BKK',2024,13,'disbursement','2024-01-12','Pencairan pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-01-12T09:00:04Z','bendahara','eb8ac8ce8a245e6b33138131c541013d',0,'6ae1848a927a7a3e70460af9978a11f984b7d7b77c6c724145dfa9de86e44f04','8416fb376e774499854c1ea6db0fbc87c9534d8173d4fa59b542d898f60f47d7');
INSERT INTO "journal_entry" VALUES(38,'BKM',2024,22,'sale','2024-01-13','Penjualan: Keripik tempe','',NULL,'2024-01-13T09:00:01Z','bendahara','678a5aa33b6fe5078c5fe8f8dc3bf364',0,'8416fb376e774499854c1ea6db0fbc87c9534d8173d4fa59b542d898f60f47d7','a65affd63057530e0ba23e054aa7b869b14b5253c36d9c953e26d2cd0848a6f2');
INSERT INTO "journal_entry" VALUES(39,'BM',2024,4,'voucher','2024-01-14','Setor uang ke bank','',NULL,'2024-01-14T09:00:01Z','bendahara','d8f33418f3d4e7115804f92283868a29',0,'a65affd63057530e0ba23e054aa7b869b14b5253c36d9c953e26d2cd0848a6f2','dc0ba85bf1ced48b781fd44047393fc1221afb1eacbd7ed7e96e4c2fc46d0d1d');
INSERT INTO "journal_entry" VALUES(40,'BKM',2024,23,'sale','2024-01-15','Penjualan: Tepung terigu, Tas anyaman pandan','',NULL,'2024-01-15T09:00:01Z','bendahara','e8e5b4617589a82b5a702cfa93ea5c4e',0,'dc0ba85bf1ced48b781fd44047393fc1221afb1eacbd7ed7e96e4c2fc46d0d1d','ad41e04c20cb19a3ab047e1a2e9b0ea1e5c975941abbfbac16eee47b3453abbb');
INSERT INTO "journal_entry" VALUES(41,'BKM',2024,24,'sale','2024-01-16','Penjualan: Gula pasir','',NULL,'2024-01-16T09:00:01Z','bendahara','9be3cecb8c497c68a8c24d4244ef7feb',0,'ad41e04c20cb19a3ab047e1a2e9b0ea1e5c975941abbfbac16eee47b3453abbb','1be9f10edcdf02eaf0273bf235cd7911daec9ec99c57fa9aa947eb59479ab60c');
INSERT INTO "journal_entry" VALUES(42,'BKM',2024,25,'sale','2024-01-16','Penjualan: Gula pasir, Telur ayam','',NULL,'2024-01-16T09:00:02Z','bendahara','62397bc701762741bab9f87ff5059285',0,'1be9f10edcdf02eaf0273bf235cd7911daec9ec99c57fa9aa947eb59479ab60c','7ae3e990d9faaee889f54f1166856a0655c438c3c6953a7c9f6c524e0271a891');
INSERT INTO "journal_entry" VALUES(43,'BKK',2024,14,'purchase','2024-01-17','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-01-17T09:00:01Z','bendahara','f463b337d20b5d59db610487c89da11b',0,'7ae3e990d9faaee889f54f1166856a0655c438c3c6953a7c9f6c524e0271a891','61bfa430abfaca41efb07a715fac600551a0af8075b70fcad0c9a9f8bdc5c372');
INSERT INTO "journal_entry" VALUES(44,'BKK',2024,15,'purchase','2024-01-17','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-01-17T09:00:02Z','bendahara','83333218bd91a1b7f03edca7e2dcaa37',0,'61bfa430abfaca41efb07a715fac600551a0af8075b70fcad0c9a9f8bdc5c372','bff5a0c77708732770929b1380eeabe8e800ead54959c11cda7c1aa33b87472f');
INSERT INTO "journal_entry" VALUES(45,'BKK',2024,16,'purchase','2024-01-17','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-01-17T09:00:03Z','bendahara','c703806984c8199921167d8fcf23cae8',0,'bff5a0c77708732770929b1380eeabe8e800ead54959c11cda7c1aa33b87472f','630aef8251fc012cad74bb8b709f77211f763c98c2d3dcdea26dacdef8593b95');
INSERT INTO "journal_entry" VALUES(46,'BKK',2024,17,'purchase','2024-01-17','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-01-17T09:00:04Z','bendahara','f320cd576d14475b349aae908fb5262c',0,'630aef8251fc012cad74bb8b709f77211f763c98c2d3dcdea26dacdef8593b95','8a983d2ec51d80a7ec87fea26bb5849683711f87ef1c620f9fba59ad85005aaf');
INSERT INTO "journal_entry" VALUES(47,'BKK',2024,18,'purchase','2024-01-17','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-01-17T09:00:05Z','bendahara','5d5f576cdeb8fc4c7b297d0b0e5e18ba',0,'8a983d2ec51d80a7ec87fea26bb5849683711f87ef1c620f9fba59ad85005aaf','726686c80943077a4ed93da066b646fca43ead2b32197f9ad23ad3bd3e626ca0');
INSERT INTO "journal_entry" VALUES(48,'BKK',2024,19,'purchase','2024-01-17','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-01-17T09:00:06Z','bendahara','f0e642f43328ad088ded3c9691eb79fa',0,'726686c80943077a4ed93da066b646fca43ead2b32197f9ad23ad3bd3e626ca0','e18bc25f49cab8bf8b8bd18b388791adc410079f451f048f40e65ae8ce4d6340');
INSERT INTO "journal_entry" VALUES(49,'BKK',2024,20,'purchase','2024-01-17','Pembelian dari Toko Sumber Rejeki: Kopi bubuk robusta','',NULL,'2024-01-17T09:00:07Z','bendahara','d037cdff7c240d4969d495dd81355c53',0,'e18bc25f49cab8bf8b8bd18b388791adc410079f451f048f40e65ae8ce4d6340','8565c80c4c3779575d3aeb349489875eec1aac43785837ad19e42a4d61e12834');
INSERT INTO "journal_entry" VALUES(50,'BKM',2024,26,'sale','2024-01-17','Penjualan: Tepung terigu, Keripik tempe','',NULL,'2024-01-17T09:00:08Z','bendahara','0067dba8589890086a17b9af5b569643',0,'8565c80c4c3779575d3aeb349489875eec1aac43785837ad19e42a4d61e12834','a546cb3deccef95d4c638c98a76febf5e6c78e0f053724c300998d4f22e10c9b');
INSERT INTO "journal_entry" VALUES(51,'BKM',2024,27,'sale','2024-01-18','Penjualan: Telur ayam','',NULL,'2024-01-18T09:00:01Z','bendahara','c9546b439f9d01298a449ebe89d9bf02',0,'a546cb3deccef95d4c638c98a76febf5e6c78e0f053724c300998d4f22e10c9b','4223e83e4c2de9f652c9335a1e76ba541129336522818226f97424375028459b');
INSERT INTO "journal_entry" VALUES(52,'BKM',2024,28,'sale','2024-01-18','Penjualan: Minyak goreng','',NULL,'2024-01-18T09:00:02Z','bendahara','99901c0475491bc354c56c9a9cc9af4e',0,'4223e83e4c2de9f652c9335a1e76ba541129336522818226f97424375028459b','77e4885cc61565b46a097aab12e54f3905e703c24c6a4d28a92aed555d7ee713');
INSERT INTO "journal_entry" VALUES(53,'BKM',2024,29,'sale','2024-01-19','Penjualan: Minyak goreng, Gula pasir','',NULL,'2024-01-19T09:00:01Z','bendahara','a2a7ae1f3ac7652ccdf8440407295e42',0,'77e4885cc61565b46a097aab12e54f3905e703c24c6a4d28a92aed555d7ee713','2526cc984848f547d1c672d088be32a25990fb9450e15f94685c1021aaf1a3b6');
INSERT INTO "journal_entry" VALUES(54,'BM',2024,5,'sale','2024-01-19','Penjualan: Beras medium','',NULL,'2024-01-19T09:00:02Z','bendahara','2e47dc0e959f3a518cfe5cd12d5db79b',0,'2526cc984848f547d1c672d088be32a25990fb9450e15f94685c1021aaf1a3b6','a8d1ad05bdaf98eb1293d822dab8f17deb8bb4bcbad8b2baa8081b20cc3d23fa');
INSERT INTO "journal_entry" VALUES(55,'BKM',2024,30,'sale','2024-01-23','Penjualan: Sambal bawang Ibu Migran, Tas anyaman pandan','',NULL,'2024-01-23T09:00:01Z','bendahara','8d103ed3cc667e971773308cdc6b13ab',0,'a8d1ad05bdaf98eb1293d822dab8f17deb8bb4bcbad8b2baa8081b20cc3d23fa','82fe743cb06d3665cba385f7ebc1530853ae18f4bf092d13b39f82a2c989a140');
INSERT INTO "journal_entry" VALUES(56,'BKK',2024,21,'purchase','2024-01-24','Pembelian dari Anggota: Beras medium','',NULL,'2024-01-24T09:00:01Z','bendahara','ee52bdb6d1020a15d9ed17e3cc0e95ee',0,'82fe743cb06d3665cba385f7ebc1530853ae18f4bf092d13b39f82a2c989a140','0648140d3394565e9f27a90731e25233091f7ed2893024a44becdc6408a87c0a');
INSERT INTO "journal_entry" VALUES(57,'BKK',2024,22,'purchase','2024-01-24','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-01-24T09:00:02Z','bendahara','f18dd1eed77c96c0084f3dd6415af341',0,'0648140d3394565e9f27a90731e25233091f7ed2893024a44becdc6408a87c0a','e4b0134804bd315d56a0c7e883c24f86157e4fd4045b3dc4861306ae7814f6de');
INSERT INTO "journal_entry" VALUES(58,'BKK',2024,23,'purchase','2024-01-24','Pembelian dari Toko Sumber Rejeki: Gula pasir','',NULL,'2024-01-24T09:00:03Z','bendahara','de3a5db5154ed51212093d26ac512b01',0,'e4b0134804bd315d56a0c7e883c24f86157e4fd4045b3dc4861306ae7814f6de','1f568eb8d886af4226348c1b16905de2acacd817868e414dc0c59e3bc4709ede');
INSERT INTO "journal_entry" VALUES(59,'BKK',2024,24,'purchase','2024-01-24','Pembelian dari Anggota: Telur ayam','',NULL,'2024-01-24T09:00:04Z','bendahara','c10faa4003ba33db73f7ba8e0445d656',0,'1f568eb8d886af4226348c1b16905de2acacd817868e414dc0c59e3bc4709ede','7d75a85d67e0362e72ca3de8b6e2e4893b9440815d503e385d311dd6cf9a4a0a');
INSERT INTO "journal_entry" VALUES(60,'BKK',2024,25,'purchase','2024-01-24','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-01-24T09:00:05Z','bendahara','44c5b4763fe31d0347fc816ac16e2284',0,'7d75a85d67e0362e72ca3de8b6e2e4893b9440815d503e385d311dd6cf9a4a0a','b5003f6ff89d28306845dedddaaa4653ab4c7f799c64a9497455e6c2963d11bd');
INSERT INTO "journal_entry" VALUES(61,'BKK',2024,26,'purchase','2024-01-24','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-01-24T09:00:06Z','bendahara','2f429ce59ff3078fcc1b0c3e1c07724e',0,'b5003f6ff89d28306845dedddaaa4653ab4c7f799c64a9497455e6c2963d11bd','41cfe6ab5e038b80111dcfdd84f60249153abfce7119dbcc79c02e5a18ddca4b');
INSERT INTO "journal_entry" VALUES(62,'BKK',2024,27,'purchase','2024-01-24','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-01-24T09:00:07Z','bendahara','2adf559a11cbc2884a5012dc582c18c9',0,'41cfe6ab5e038b80111dcfdd84f60249153abfce7119dbcc79c02e5a18ddca4b','0c07201f584d93a20bafa0b3cbf07149479822c6c1a7dbe5e73c94f6be72cb55');
INSERT INTO "journal_entry" VALUES(63,'BKK',2024,28,'purchase','2024-01-24','Pembelian dari UD Tani Makmur: Tas anyaman pandan','',NULL,'2024-01-24T09:00:08Z','bendahara','f3b37f32870266c44155d7ef28dd37eb',0,'0c07201f584d93a20bafa0b3cbf07149479822c6c1a7dbe5e73c94f6be72cb55','39bc34b7affbea248d9eb9fbd3e471841dfcfce38a2bb797466689fefda3391c');
INSERT INTO "journal_entry" VALUES(64,'BKM',2024,31,'sale','2024-01-24','Penjualan: Telur ayam','',NULL,'2024-01-24T09:00:09Z','bendahara','a5f09e6345ddb87da81aa40a2b0b8c12',0,'39bc34b7affbea248d9eb9fbd3e471841dfcfce38a2bb797466689fefda3391c','48c1c213ed7346d8c8c0bfd464f89a4c25af5036d477ea5627ad29ade106d4f2');
INSERT INTO "journal_entry" VALUES(65,'BKM',2024,32,'sale','2024-01-25','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-01-25T09:00:01Z','bendahara','b3df44a47467537a4b63e0efb62ac1fe',0,'48c1c213ed7346d8c8c0bfd464f89a4c25af5036d477ea5627ad29ade106d4f2','c59d6218e0c79d7cadc8c52a1c296eb87c02bc1a58153f47c4bd9907de20f238');
INSERT INTO "journal_entry" VALUES(66,'BKM',2024,33,'sale','2024-01-26','Penjualan: Minyak goreng, Kopi bubuk robusta','',NULL,'2024-01-26T09:00:01Z','bendahara','1d3b993f79490eab7f1a355e526eb523',0,'c59d6218e0c79d7cadc8c52a1c296eb87c02bc1a58153f47c4bd9907de20f238','7446ef4c0dfadb5efb7781d6c6c5c85391d68e933aa3d6c9cafe045ec007a043');
INSERT INTO "journal_entry" VALUES(67,'BKM',2024,34,'sale','2024-01-26','Penjualan: Minyak goreng, Beras medium, Sambal bawang Ibu Migran','',NULL,'2024-01-26T09:00:02Z','bendahara','57e54acc62f5680c4fdf8e1a060cea63',0,'7446ef4c0dfadb5efb7781d6c6c5c85391d68e933aa3d6c9cafe045ec007a043','18bb81e09c75f0e75be1766b5d0529746afc0a79e00032eaf74d72b440ddf5f8');
INSERT INTO "journal_entry" VALUES(68,'BKK',2024,29,'voucher','2024-01-26','Honor pengelola','',NULL,'2024-01-26T09:00:03Z','bendahara','4227de213023580ccbd3f5e06bc15385',0,'18bb81e09c75f0e75be1766b5d0529746afc0a79e00032eaf74d72b440ddf5f8','edc4e747377aff035cc1e60bb3678f9192f7dd7fa09cbaf636cf6b6ce1ba9371');
INSERT INTO "journal_entry" VALUES(69,'BKK',2024,30,'voucher','2024-01-26','Listrik dan pulsa','',NULL,'2024-01-26T09:00:04Z','bendahara','baeb41a5e65a814940e2a20a1bd7ce73',0,'edc4e747377aff035cc1e60bb3678f9192f7dd7fa09cbaf636cf6b6ce1ba9371','80f296670793bb323889b552edd1f7beccc4a3d350faa64cc3f34da940a3c751');
INSERT INTO "journal_entry" VALUES(70,'BKK',2024,31,'voucher','2024-01-26','ATK dan fotokopi','',NULL,'2024-01-26T09:00:05Z','bendahara','f72f2bb83586fca7fa0b85188296f5ea',0,'80f296670793bb323889b552edd1f7beccc4a3d350faa64cc3f34da940a3c751','9f66d5e2a235bd82b9226d934227410abf48c38104dffe081e704c2c75f8a61d');
INSERT INTO "journal_entry" VALUES(71,'BKK',2024,32,'voucher','2024-01-26','Transport ke kota','',NULL,'2024-01-26T09:00:06Z','bendahara','f9bddea5d12982e46e80fa489b0bca16',0,'9f66d5e2a235bd82b9226d934227410abf48c38104dffe081e704c2c75f8a61d','46f6bb888441f30b40d55fe916abddcbda8e9d11635a254ef102f20d879f6c9d');
INSERT INTO "journal_entry" VALUES(72,'BKK',2024,33,'voucher','2024-01-26','Konsumsi rapat bulanan','',NULL,'2024-01-26T09:00:07Z','bendahara','65b675cd0492c4f539b21c95055455e8',0,'46f6bb888441f30b40d55fe916abddcbda8e9d11635a254ef102f20d879f6c9d','66e58d031ea5d28d3c225a264bc1e82875b3ad0bdd7abf8a485d7dafd6c74925');
INSERT INTO "journal_entry" VALUES(73,'BKM',2024,35,'sale','2024-02-02','Penjualan: Minyak goreng','',NULL,'2024-02-02T09:00:01Z','bendahara','819d7ca7b46108cc721754ef2904acec',0,'66e58d031ea5d28d3c225a264bc1e82875b3ad0bdd7abf8a485d7dafd6c74925','21e92c5793a3466ae754cc06848e957d83bccad8e1d6cb4777e8a6aacb443db1');
INSERT INTO "journal_entry" VALUES(74,'BKK',2024,34,'purchase','2024-02-03','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-02-03T09:00:01Z','bendahara','d50e00978b7199cd6d39eb43ad9cedde',0,'21e92c5793a3466ae754cc06848e957d83bccad8e1d6cb4777e8a6aacb443db1','f9d774ec47290cab95eb35d1217adf7b03afd24e844f45012a3805e0bfd24cdb');
INSERT INTO "journal_entry" VALUES(75,'BKK',2024,35,'purchase','2024-02-03','Pembelian dari Anggota: Telur ayam','',NULL,'2024-02-03T09:00:02Z','bendahara','a17a4340f9c08feffa1b1bf13879399b',0,'f9d774ec47290cab95eb35d1217adf7b03afd24e844f45012a3805e0bfd24cdb','537867ef10e4127b10c303b9d4033b3ce82d9d1efd80e59f4f4a68ac0b29f896');
INSERT INTO "journal_entry" VALUES(76,'BKK',2024,36,'purchase','2024-02-03','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-02-03T09:00:03Z','bendahara','736a947a843fdda7b1eedaffcc3d5506',0,'537867ef10e4127b10c303b9d4033b3ce82d9d1efd80e59f4f4a68ac0b29f896','e3871d6eabae91bbb8590db407d7a9f00a73c68bafafde34dd05d697eaf28edc');
INSERT INTO "journal_entry" VALUES(77,'BKK',2024,37,'purchase','2024-02-03','Pembelian dari Toko Sumber Rejeki: Kopi bubuk robusta','',NULL,'2024-02-03T09:00:04Z','bendahara','07dbf924a6048457861e02ec39235bc0',0,'e3871d6eabae91bbb8590db407d7a9f00a73c68bafafde34dd05d697eaf28edc','d47d3bae0a6152e8cb148919a4417c557893bc26c669702735fb41138f16f84e');
INSERT INTO "journal_entry" VALUES(78,'BKM',2024,36,'sale','2024-02-03','Penjualan: Tepung terigu, Tas anyaman pandan, Keripik tempe','',NULL,'2024-02-03T09:00:05Z','bendahara','cdaaac43936aa40cacc66a576518093d',0,'d47d3bae0a6152e8cb148919a4417c557893bc26c669702735fb41138f16f84e','e2731cce6f422e78dc525263b3e7e9b28c101470fd806b02c47c1cc8a8b35832');
INSERT INTO "journal_entry" VALUES(79,'BKM',2024,37,'sale','2024-02-04','Penjualan: Beras medium, Kopi bubuk robusta','',NULL,'2024-02-04T09:00:01Z','bendahara','6d21f4cda185cc8ea8ea37f7523d2a54',0,'e2731cce6f422e78dc525263b3e7e9b28c101470fd806b02c47c1cc8a8b35832','f94ed4b831641a0429c779562223ab36931d7df1321681b4a2504eee7b1b762b');
INSERT INTO "journal_entry" VALUES(80,'BKM',2024,38,'sale','2024-02-05','Penjualan: Keripik tempe','',NULL,'2024-02-05T09:00:01Z','bendahara','202cc8284c717095bcc99ae80f0c8a89',0,'f94ed4b831641a0429c779562223ab36931d7df1321681b4a2504eee7b1b762b','6f09367080d969d13620f0af28857b4e55e05e436d726b7a9eb237c935f02ba0');
INSERT INTO "journal_entry" VALUES(81,'BKM',2024,39,'deposit','2024-02-06','Setoran Simpanan hari raya, Maria Goreti Wulandari','',NULL,'2024-02-06T09:00:01Z','bendahara','0c250a03e023033d364e433ff7c882f4',0,'6f09367080d969d13620f0af28857b4e55e05e436d726b7a9eb237c935f02ba0','4b5911cbf8d9022909c8bab095a907058d9b00b8250c125f2e26ddf495c0f609');
INSERT INTO "journal_entry" VALUES(82,'BKM',2024,40,'deposit','2024-02-06','Setoran Simpanan pendidikan, Rukmini Ningsih','',NULL,'2024-02-06T09:00:02Z','bendahara','1391f9b9dbc799b0121b28004e6f5a94',0,'4b5911cbf8d9022909c8bab095a907058d9b00b8250c125f2e26ddf495c0f609','472defd8538dadaea96f9cf4ff2f362a1a3689285047eb8709d74e98c2847dcb');
INSERT INTO "journal_entry" VALUES(83,'BKM',2024,41,'sale','2024-02-08','Penjualan: Telur ayam, Gula pasir','',NULL,'2024-02-08T09:00:01Z','bendahara','4c41d9c0f07534feeacc110e4f73fd94',0,'472defd8538dadaea96f9cf4ff2f362a1a3689285047eb8709d74e98c2847dcb','6057a98e19ebff0e6cde3f7a7de2c33d9c6f7d81a3c47f8220bcca6cd9fbabe4');
INSERT INTO "journal_entry" VALUES(84,'BKM',2024,42,'sale','2024-02-08','Penjualan: Tepung terigu','',NULL,'2024-02-08T09:00:02Z','bendahara','909ff4976a8a43ef28804790be6c6fe9',0,'6057a98e19ebff0e6cde3f7a7de2c33d9c6f7d81a3c47f8220bcca6cd9fbabe4','1c6ec48247d11cd5f4f49b289d5e710a2b224269619f6e5a65e5be4021d78bd5');
INSERT INTO "journal_entry" VALUES(85,'BKM',2024,43,'sale','2024-02-09','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-02-09T09:00:01Z','bendahara','8f8b2b83022bc32021615022409a8a78',0,'1c6ec48247d11cd5f4f49b289d5e710a2b224269619f6e5a65e5be4021d78bd5','35ef5f71b4231e9e1fc777498a964586474d6303f51915641777cc4a261585d4');
INSERT INTO "journal_entry" VALUES(86,'BKM',2024,44,'sale','2024-02-09','Penjualan: Minyak goreng','',NULL,'2024-02-09T09:00:02Z','bendahara','973082d609b4e5d2d9bc1d97e0f3a7ef',0,'35ef5f71b4231e9e1fc777498a964586474d6303f51915641777cc4a261585d4','dfbccd44c6624b4d8bc46b60e845874d36b8218407a4bfe40a63a9128f73e640');
INSERT INTO "journal_entry" VALUES(87,'BKM',2024,45,'deposit','2024-02-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-02-09T09:00:03Z','bendahara','e69bae29f652d00837b4000bd1c51f86',0,'dfbccd44c6624b4d8bc46b60e845874d36b8218407a4bfe40a63a9128f73e640','e6a883a1da2c7a07392eaff261446d375255d0ee117b08bfe621e82dfca6b030');
INSERT INTO "journal_entry" VALUES(88,'BKK',2024,38,'disbursement','2024-02-09','Pencairan pinjaman PJ-2024-003, Maria Goreti Wulandari','',NULL,'2024-02-09T09:00:04Z','bendahara','d3f21dcc2be88b4675fa6dd891fde85c',0,'e6a883a1da2c7a07392eaff261446d375255d0ee117b08bfe621e82dfca6b030','0a5fa8f85dfd40106d8f97d5851a35c9db398939bdd0a5a562401f62f94f3078');
INSERT INTO "journal_entry" VALUES(89,'BKK',2024,39,'purchase','2024-02-10','Pembelian dari Anggota: Beras medium','',NULL,'2024-02-10T09:00:01Z','bendahara','c7af3626f9495568deb0e066de26e655',0,'0a5fa8f85dfd40106d8f97d5851a35c9db398939bdd0a5a562401f62f94f3078','ae3fe54da8bdc4f458e6922ee88ae9dad67663c9af2357ea3edec4064d546b20');
INSERT INTO "journal_entry" VALUES(90,'BKK',2024,40,'purchase','2024-02-10','Pembelian dari Toko Sumber Rejeki: Telur ayam','',NULL,'2024-02-10T09:00:02Z','bendahara','0994940e82458cc89f7a7dafb43adc4f',0,'ae3fe54da8bdc4f458e6922ee88ae9dad67663c9af2357ea3edec4064d546b20','900c9cb4ebdae17a37065832e8ddab09dc324157dc66963b1d1c57861e0833b9');
INSERT INTO "journal_entry" VALUES(91,'BKK',2024,41,'purchase','2024-02-10','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-02-10T09:00:03Z','bendahara','1959b9ef58d07674334de73d60c290d0',0,'900c9cb4ebdae17a37065832e8ddab09dc324157dc66963b1d1c57861e0833b9','d38a7b7d428247d6f66f45fcecf7f8b0d57b70eb18d32d0783d337cc8fb67495');
INSERT INTO "journal_entry" VALUES(92,'BKK',2024,42,'purchase','2024-02-10','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-02-10T09:00:04Z','bendahara','e585552fac954ab592c9357d34accd78',0,'d38a7b7d428247d6f66f45fcecf7f8b0d57b70eb18d32d0783d337cc8fb67495','803091fe5a64edb6d132864db8b1348b6c90995fbacadf9c7c20d6300e10e16e');
INSERT INTO "journal_entry" VALUES(93,'BKK',2024,43,'purchase','2024-02-10','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-02-10T09:00:05Z','bendahara','7e0ab2ed31b1c27e976699cc6ed5d1bf',0,'803091fe5a64edb6d132864db8b1348b6c90995fbacadf9c7c20d6300e10e16e','db8b1651912afafd7bfe0e911d70ba4b1f5b3255bd1319490bcdc1c425c68a00');
INSERT INTO "journal_entry" VALUES(94,'BKK',2024,44,'purchase','2024-02-10','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-02-10T09:00:06Z','bendahara','63db01fcaa7c314bf01dbf291abb8ba3',0,'db8b1651912afafd7bfe0e911d70ba4b1f5b3255bd1319490bcdc1c425c68a00','ab32b801fbb71548423448c7adab4f8920090611fc23ed571c9233d8add3fc36');
INSERT INTO "journal_entry" VALUES(95,'BKK',2024,45,'purchase','2024-02-10','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-02-10T09:00:07Z','bendahara','04673b757ff2e341810d2e304bcb6b22',0,'ab32b801fbb71548423448c7adab4f8920090611fc23ed571c9233d8add3fc36','da8835ab079baacf34fc22df68ea5ce7f7204a6853133f4faa92727a28dc37b5');
INSERT INTO "journal_entry" VALUES(96,'BKM',2024,46,'deposit','2024-02-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-02-10T09:00:08Z','bendahara','66fec086df2296509cb471a55349da48',0,'da8835ab079baacf34fc22df68ea5ce7f7204a6853133f4faa92727a28dc37b5','3d929bdc6e0ee2f3e3c5b9e0c96394f81a76aee35978e1a2c38a227626564a18');
INSERT INTO "journal_entry" VALUES(97,'BKM',2024,47,'sale','2024-02-11','Penjualan: Keripik tempe','',NULL,'2024-02-11T09:00:01Z','bendahara','282ee0bc04a1bde44806aa81e65150b5',0,'3d929bdc6e0ee2f3e3c5b9e0c96394f81a76aee35978e1a2c38a227626564a18','fc6932e64a612694f3b2efdc5e1dd49d81ada3f6cf8b382b2ca2940f5da04c96');
INSERT INTO "journal_entry" VALUES(98,'BKM',2024,48,'deposit','2024-02-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-02-11T09:00:02Z','bendahara','cfa6cf3e53e6d093db87872d336b1a45',0,'fc6932e64a612694f3b2efdc5e1dd49d81ada3f6cf8b382b2ca2940f5da04c96','b7aacd3e2edd8b0daa38070bf4758dbc513632bb12aaee529dc078a921ee1c1f');
INSERT INTO "journal_entry" VALUES(99,'BKM',2024,49,'repayment','2024-02-11','Angsuran pinjaman PJ-2024-001, Rohayati','',NULL,'2024-02-11T09:00:03Z','bendahara','2298bdb1c85f0d46903715c8fcaf4a5a',0,'b7aacd3e2edd8b0daa38070bf4758dbc513632bb12aaee529dc078a921ee1c1f','6067e5b9dbabe8ed7e478fb2626d5c75428b26e969baabf5150a95d31e3128be');
INSERT INTO "journal_entry" VALUES(100,'BM',2024,6,'sale','2024-02-12','Penjualan: Beras medium','',NULL,'2024-02-12T09:00:01Z','bendahara','443baac536891eeb6de2b33b56cef8ec',0,'6067e5b9dbabe8ed7e478fb2626d5c75428b26e969baabf5150a95d31e3128be','749a5212c2a234154d83ee574709e1629560958f6347b338f064efbea3efb241');
INSERT INTO "journal_entry" VALUES(101,'BKM',2024,50,'sale','2024-02-12','Penjualan: Telur ayam, Gula pasir','',NULL,'2024-02-12T09:00:02Z','bendahara','611575c2d67393d618ae013eaca91679',0,'749a5212c2a234154d83ee574709e1629560958f6347b338f064efbea3efb241','a705a5bdf422fc039bb591637879eca601f5b65e06f9c656c10f220252843105');
INSERT INTO "journal_entry" VALUES(102,'BKM',2024,51,'deposit','2024-02-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-02-12T09:00:03Z','bendahara','ea190b2a58068a9d8c31406deea3d685',0,'a705a5bdf422fc039bb591637879eca601f5b65e06f9c656c10f220252843105','7dfca9376d53b687edccf905efed49fa4d969ceeacfb0f33e630a6220077cdd8');
INSERT INTO "journal_entry" VALUES(103,'BKM',2024,52,'deposit','2024-02-12','Setoran Simpanan sukarela, Munawaroh Setyowati','',NULL,'2024-02-12T09:00:04Z','bendahara','88c9da8aafe673f6d6730839e1e48557',0,'7dfca9376d53b687edccf905efed49fa4d969ceeacfb0f33e630a6220077cdd8','4e3b4861ae5104609eb84cdbf98e679596e465f49d6c51a0bbed4ba373e09d18');
INSERT INTO "journal_entry" VALUES(104,'BKM',2024,53,'repayment','2024-02-12','Angsuran pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-02-12T09:00:05Z','bendahara','88534206fc4a447ec49872c67c081bb7',0,'4e3b4861ae5104609eb84cdbf98e679596e465f49d6c51a0bbed4ba373e09d18','60cec74f5d970a2d441ebf5db4a49d72ccf6175c74a086cba41ac7f7e8f65b33');
INSERT INTO "journal_entry" VALUES(105,'BKM',2024,54,'sale','2024-02-13','Penjualan: Kopi bubuk robusta','',NULL,'2024-02-13T09:00:01Z','bendahara','0a57af35b9b8163510b8fe223c116549',0,'60cec74f5d970a2d441ebf5db4a49d72ccf6175c74a086cba41ac7f7e8f65b33','afa03a452bcf4c0e0f417742a76a59234a10723c5413aae96fbc425c7c81ed8b');
INSERT INTO "journal_entry" VALUES(106,'BKM',2024,55,'sale','2024-02-13','Penjualan: Keripik tempe','',NULL,'2024-02-13T09:00:02Z','bendahara','2aa3300b2b711343220d672b15ad9a9d',0,'afa03a452bcf4c0e0f417742a76a59234a10723c5413aae96fbc425c7c81ed8b','b0e53edfb10abb60268acdcd5cd5f8d83ef609ce57cce21995b8f27f7bd084b6');
INSERT INTO "journal_entry" VALUES(107,'BKK',2024,46,'purchase','2024-02-17','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-02-17T09:00:01Z','bendahara','449c4ca23685156b89c80c4de9367ed9',0,'b0e53edfb10abb60268acdcd5cd5f8d83ef609ce57cce21995b8f27f7bd084b6','70dc5ece23641995fed82195b8746be503fbdc0a433b88033cb57fc28950fa8d');
INSERT INTO "journal_entry" VALUES(108,'BKK',2024,47,'purchase','2024-02-17','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-02-17T09:00:02Z','bendahara','8181e84d99a74924550d40ddc2557035',0,'70dc5ece23641995fed82195b8746be503fbdc0a433b88033cb57fc28950fa8d','02087fac693f524cbf3c65ed4729aa5c05f4b673c97dcd30600d641fe485182c');
INSERT INTO "journal_entry" VALUES(109,'BKK',2024,48,'purchase','2024-02-17','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-02-17T09:00:03Z','bendahara','56befa395e3c536c415ac400d7547080',0,'02087fac693f524cbf3c65ed4729aa5c05f4b673c97dcd30600d641fe485182c','b31cf011a1d7cca689dcdb3a852bb1a19eb4d9e68b7ef659a2339097f5e6e86e');
INSERT INTO "journal_entry" VALUES(110,'BKM',2024,56,'sale','2024-02-17','Penjualan: Sambal bawang Ibu Migran, Gula pasir','',NULL,'2024-02-17T09:00:04Z','bendahara','3c35612e4a8d15d81d296588571ceeee',0,'b31cf011a1d7cca689dcdb3a852bb1a19eb4d9e68b7ef659a2339097f5e6e86e','fac12312f0f315b2b51d6a0865db5adfd8fd86df348e19219b5ea93843d443b4');
INSERT INTO "journal_entry" VALUES(111,'BKM',2024,57,'sale','2024-02-17','Penjualan: Keripik tempe','',NULL,'2024-02-17T09:00:05Z','bendahara','c78fec459a9e994cf1a9a658de0f39a7',0,'fac12312f0f315b2b51d6a0865db5adfd8fd86df348e19219b5ea93843d443b4','fa15097537ae2c7b0d4913d3a54977e271a0ff0199a2ddd12a707558cdeecc95');
INSERT INTO "journal_entry" VALUES(112,'BKM',2024,58,'sale','2024-02-18','Penjualan: Kopi bubuk robusta, Tas anyaman pandan','',NULL,'2024-02-18T09:00:01Z','bendahara','7d2186d3e323ce54b7115c02f44d7e40',0,'fa15097537ae2c7b0d4913d3a54977e271a0ff0199a2ddd12a707558cdeecc95','4caa41f3cda45584e46c7f52ee6de43d537df277cda2728978ce33dcf7fe3363');
INSERT INTO "journal_entry" VALUES(113,'BKM',2024,59,'sale','2024-02-19','Penjualan: Telur ayam','',NULL,'2024-02-19T09:00:01Z','bendahara','c52f4fbe8d19821f947810d822a608bf',0,'4caa41f3cda45584e46c7f52ee6de43d537df277cda2728978ce33dcf7fe3363','7783585a924d7af04d4a26affbdfb18b02dfb8a79a251c257efd635dbc575051');
INSERT INTO "journal_entry" VALUES(114,'BKM',2024,60,'sale','2024-02-19','Penjualan: Minyak goreng','',NULL,'2024-02-19T09:00:02Z','bendahara','6816de060a04ef48521b18a91ab1c42f',0,'7783585a924d7af04d4a26affbdfb18b02dfb8a79a251c257efd635dbc575051','f2dc5d02da9403b335a9deafab0ac8a839dc9af4f4f8895f63f4f0c408b2789e');
INSERT INTO "journal_entry" VALUES(115,'BKM',2024,61,'deposit','2024-02-19','Simpanan berjangka SB-0004-1, Munawaroh Setyowati','',NULL,'2024-02-19T09:00:03Z','bendahara','fdc1786bddbd358f6156c4df12bccdcb',0,'f2dc5d02da9403b335a9deafab0ac8a839dc9af4f4f8895f63f4f0c408b2789e','89e948cc1d1bed16c1edbd8c81a0c61b3175609915e482ae8d5a4a2eccb00607');
INSERT INTO "journal_entry" VALUES(116,'BM',2024,7,'sale','2024-02-20','Penjualan: Keripik tempe, Tepung terigu','',NULL,'2024-02-20T09:00:01Z','bendahara','20012170d418f7af25b7501ac9c1ffef',0,'89e948cc1d1bed16c1edbd8c81a0c61b3175609915e482ae8d5a4a2eccb00607','5736e57b03505e8f9f7e2f1c364065c4c84cb908def14dc7b26316ae5e1a4c07');
INSERT INTO "journal_entry" VALUES(117,'BKM',2024,62,'sale','2024-02-22','Penjualan: Tepung terigu','',NULL,'2024-02-22T09:00:01Z','bendahara','96605d959d7cd4f61d5c482557450e65',0,'5736e57b03505e8f9f7e2f1c364065c4c84cb908def14dc7b26316ae5e1a4c07','d088100e35c03c1f7d7b969531a3461854d4352d28fcf11b6b6d5cffe3ed2106');
INSERT INTO "journal_entry" VALUES(118,'BKK',2024,49,'purchase','2024-02-24','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-02-24T09:00:01Z','bendahara','139f711060c73494ed192da3c82ad589',0,'d088100e35c03c1f7d7b969531a3461854d4352d28fcf11b6b6d5cffe3ed2106','505673e0d5639131824a2b598f3c64a57d7548dcbfc4fbd09e3a42ec1e8099a0');
INSERT INTO "journal_entry" VALUES(119,'BKK',2024,50,'purchase','2024-02-24','Pembelian dari Anggota: Telur ayam','',NULL,'2024-02-24T09:00:02Z','bendahara','90e32e82394553538cdece75921ebce6',0,'505673e0d5639131824a2b598f3c64a57d7548dcbfc4fbd09e3a42ec1e8099a0','2dbfb16459a552bddcfb1c1d1d08bfa6c62bf1b7dc3fbbbd7dfe8167d871a871');
INSERT INTO "journal_entry" VALUES(120,'BKK',2024,51,'purchase','2024-02-24','Pembelian dari UD Tani Makmur: Tepung terigu','',NULL,'2024-02-24T09:00:03Z','bendahara','5d698c8b44480030f3c668b114ed2049',0,'2dbfb16459a552bddcfb1c1d1d08bfa6c62bf1b7dc3fbbbd7dfe8167d871a871','0df05ec15e60317f81381c2796a6662935723ffbcc3165a5a3b1ae7a4d40915a');
INSERT INTO "journal_entry" VALUES(121,'BKK',2024,52,'purchase','2024-02-24','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-02-24T09:00:04Z','bendahara','88c780f6907f96694ba955f3e4096150',0,'0df05ec15e60317f81381c2796a6662935723ffbcc3165a5a3b1ae7a4d40915a','9165e461e94ffe1fe64947351570faad0e294de4b83894713749ca2d565bbe66');
INSERT INTO "journal_entry" VALUES(122,'BKK',2024,53,'purchase','2024-02-24','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-02-24T09:00:05Z','bendahara','e592067375305db71d43d1ffecd1345e',0,'9165e461e94ffe1fe64947351570faad0e294de4b83894713749ca2d565bbe66','88d057713749c08488b4f37aa89020eb211a1c184ec296b8055d6189a8e7d117');
INSERT INTO "journal_entry" VALUES(123,'BKK',2024,54,'purchase','2024-02-24','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-02-24T09:00:06Z','bendahara','0bb662a8c979cb061b943cfc46f57327',0,'88d057713749c08488b4f37aa89020eb211a1c184ec296b8055d6189a8e7d117','3ff84bfa28f480a812685b38365b5f1d1aca953cb7cfd1d17b7240aabb2b5180');
INSERT INTO "journal_entry" VALUES(124,'BKK',2024,55,'purchase','2024-02-24','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-02-24T09:00:07Z','bendahara','9d19ee45032b73284bb57b5cd3e89d32',0,'3ff84bfa28f480a812685b38365b5f1d1aca953cb7cfd1d17b7240aabb2b5180','3daca9c7534aebe2b4f9c3209eaeca6135d044df8b908c781b0324fb8e73304e');
INSERT INTO "journal_entry" VALUES(125,'BKM',2024,63,'sale','2024-02-24','Penjualan: Kopi bubuk robusta, Beras medium','',NULL,'2024-02-24T09:00:08Z','bendahara','69dd649317788b9503b96d91aba018ea',0,'3daca9c7534aebe2b4f9c3209eaeca6135d044df8b908c781b0324fb8e73304e','769a157cec20406f761e9da3eafcbd2d8c7b3db886da4f86773ac02b3c924ec8');
INSERT INTO "journal_entry" VALUES(126,'BKM',2024,64,'sale','2024-02-25','Penjualan: Kopi bubuk robusta, Keripik tempe','',NULL,'2024-02-25T09:00:01Z','bendahara','ca357568e2934bf1d37c99611d775b7c',0,'769a157cec20406f761e9da3eafcbd2d8c7b3db886da4f86773ac02b3c924ec8','a166e55096802a99ea18dba464767eca7865e05cb667df61dc291955062b6bfe');
INSERT INTO "journal_entry" VALUES(127,'BKM',2024,65,'sale','2024-02-25','Penjualan: Telur ayam, Tepung terigu','',NULL,'2024-02-25T09:00:02Z','bendahara','c91752a33d589cab301ba9880a3efb80',0,'a166e55096802a99ea18dba464767eca7865e05cb667df61dc291955062b6bfe','b3517f2a321bf25f212d9d65deebd6658259354fdb1890267ac1cf1f3efaa593');
INSERT INTO "journal_entry" VALUES(128,'BKM',2024,66,'sale','2024-02-26','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-02-26T09:00:01Z','bendahara','297a21d76bc78bf596380ed6fcf7f49d',0,'b3517f2a321bf25f212d9d65deebd6658259354fdb1890267ac1cf1f3efaa593','97c69b7c6ac23025ed4e6402a81e6c93204bdf3a0897a1e3264ce5c34d6eb9ad');
INSERT INTO "journal_entry" VALUES(129,'BKK',2024,56,'voucher','2024-02-26','Honor pengelola','',NULL,'2024-02-26T09:00:02Z','bendahara','ae4ecf4b2ad9a40a736ebf511d95389b',0,'97c69b7c6ac23025ed4e6402a81e6c93204bdf3a0897a1e3264ce5c34d6eb9ad','8e31989873f59ff6dd3847e3d2928d063a7fc26795a970552d2c9869d6d0da9f');
INSERT INTO "journal_entry" VALUES(130,'BKK',2024,57,'voucher','2024-02-26','Listrik dan pulsa','',NULL,'2024-02-26T09:00:03Z','bendahara','d85328b6be77344828b09a933dcdb856',0,'8e31989873f59ff6dd3847e3d2928d063a7fc26795a970552d2c9869d6d0da9f','251b38cdff31c8e688617d64066ccbeebcba5e61ac2b1eff2deb3993117ee1f5');
INSERT INTO "journal_entry" VALUES(131,'BKK',2024,58,'voucher','2024-02-26','ATK dan fotokopi','',NULL,'2024-02-26T09:00:04Z','bendahara','f6f62c28e927db486f62e63a1a5356b5',0,'251b38cdff31c8e688617d64066ccbeebcba5e61ac2b1eff2deb3993117ee1f5','34269541ccfbcec072ac51df9f8ffc27e1a87ea49bf55b7b0c47fdd26cfd7da9');
INSERT INTO "journal_entry" VALUES(132,'BKK',2024,59,'voucher','2024-02-26','Transport ke kota','',NULL,'2024-02-26T09:00:05Z','bendahara','8afd2973f8633958ce75f4ba60d6c766',0,'34269541ccfbcec072ac51df9f8ffc27e1a87ea49bf55b7b0c47fdd26cfd7da9','30186d7d686661cfff174fa15b52efc71dc044e38d31cb2a4072d2e41a8b2e38');
INSERT INTO "journal_entry" VALUES(133,'BKK',2024,60,'voucher','2024-02-26','Konsumsi rapat bulanan','',NULL,'2024-02-26T09:00:06Z','bendahara','8cda80a34b452123d17f6494e8c2d219',0,'30186d7d686661cfff174fa15b52efc71dc044e38d31cb2a4072d2e41a8b2e38','9fdac20f88ad6f2f740215fb03df9bd88ab18f83dca90baaf40472c49e3b18af');
INSERT INTO "journal_entry" VALUES(134,'BKM',2024,67,'sale','2024-02-27','Penjualan: Gula pasir','',NULL,'2024-02-27T09:00:01Z','bendahara','50806f017a1d556cb62c228e40df7c9a',0,'9fdac20f88ad6f2f740215fb03df9bd88ab18f83dca90baaf40472c49e3b18af','4cb609f54cf4a29b0f57a680e6e458d8aa5dc18cb2586e5acd41bbe1f3bc6471');
INSERT INTO "journal_entry" VALUES(135,'BM',2024,8,'savings_interest','2024-02-29','Jasa Simpanan hari raya, Februari 2024','',NULL,'2024-02-29T09:00:01Z','bendahara','51423286a6ecc31f35263b4519a2105c',0,'4cb609f54cf4a29b0f57a680e6e458d8aa5dc18cb2586e5acd41bbe1f3bc6471','f5790d82f3f2d44bf241d1b87afe08ea0e26a9519147eb479f58c9a17da39bcb');
INSERT INTO "journal_entry" VALUES(136,'BM',2024,9,'savings_interest','2024-02-29','Jasa Simpanan pendidikan, Februari 2024','',NULL,'2024-02-29T09:00:02Z','bendahara','51423286a6ecc31f35263b4519a2105c',1,'f5790d82f3f2d44bf241d1b87afe08ea0e26a9519147eb479f58c9a17da39bcb','25fa677d29011f57494cbcf4b33c835068ebe2d7c2cb9308bde9b7bc033676c6');
INSERT INTO "journal_entry" VALUES(137,'BM',2024,10,'savings_interest','2024-02-29','Jasa Simpanan sukarela, Februari 2024','',NULL,'2024-02-29T09:00:03Z','bendahara','51423286a6ecc31f35263b4519a2105c',2,'25fa677d29011f57494cbcf4b33c835068ebe2d7c2cb9308bde9b7bc033676c6','51439e2b0c26fb67e6322f78014f869fc0019af52d1292b51083159e08a638c9');
INSERT INTO "journal_entry" VALUES(138,'BM',2024,11,'savings_interest','2024-02-29','Jasa simpanan berjangka SB-0004-1, Munawaroh Setyowati','',NULL,'2024-02-29T09:00:04Z','bendahara','51423286a6ecc31f35263b4519a2105c',3,'51439e2b0c26fb67e6322f78014f869fc0019af52d1292b51083159e08a638c9','0040fce5e76771303ad5415ccbe7f8fad9ea06c3bd4937db1be37e903dc72a3b');
INSERT INTO "journal_entry" VALUES(139,'BKM',2024,68,'sale','2024-03-01','Penjualan: Minyak goreng','',NULL,'2024-03-01T09:00:03Z','bendahara','c96fa75802b087f806faadb10a248cff',0,'0040fce5e76771303ad5415ccbe7f8fad9ea06c3bd4937db1be37e903dc72a3b','5cd8ab3eb5f5d469dc4dbe94d793ee93d79028943bd84e1360310aece03aa227');
INSERT INTO "journal_entry" VALUES(140,'BKM',2024,69,'sale','2024-03-02','Penjualan: Beras medium','',NULL,'2024-03-02T09:00:01Z','bendahara','b9fad67e4ba927c3ecf45ccbfb8a99a2',0,'5cd8ab3eb5f5d469dc4dbe94d793ee93d79028943bd84e1360310aece03aa227','e39405f51a7c7734f703a81a5cfb21e7e3203b2e88c1738c08cb77217dafa3f9');
INSERT INTO "journal_entry" VALUES(141,'BKK',2024,61,'purchase','2024-03-03','Pembelian dari Anggota: Beras medium','',NULL,'2024-03-03T09:00:01Z','bendahara','642a357c732902f451fbfcc798b8da9f',0,'e39405f51a7c7734f703a81a5cfb21e7e3203b2e88c1738c08cb77217dafa3f9','b2a35d06c372aa77a436cc503c7ffeb0d9b27a35b34afef3b5e8901c1eca68e0');
INSERT INTO "journal_entry" VALUES(142,'BKK',2024,62,'purchase','2024-03-03','Pembelian dari Anggota: Gula pasir','',NULL,'2024-03-03T09:00:02Z','bendahara','106ee2ab101e75eb6607b61550332cb8',0,'b2a35d06c372aa77a436cc503c7ffeb0d9b27a35b34afef3b5e8901c1eca68e0','fc4122cce31744d12cc2c552c6cd87c392c7463edb641146c2cf0a2a3102ae10');
INSERT INTO "journal_entry" VALUES(143,'BKK',2024,63,'purchase','2024-03-03','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-03-03T09:00:03Z','bendahara','99f86c8df845aed9513dd1a6e9d40f2b',0,'fc4122cce31744d12cc2c552c6cd87c392c7463edb641146c2cf0a2a3102ae10','7e67370483b7c28eb898c92904c241b688f1965273a2c34a64eaf2682d7e645a');
INSERT INTO "journal_entry" VALUES(144,'BKK',2024,64,'purchase','2024-03-03','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-03-03T09:00:04Z','bendahara','40041e001c823d9e74b31bfbf8449560',0,'7e67370483b7c28eb898c92904c241b688f1965273a2c34a64eaf2682d7e645a','992670049f718de32a06088cfe5375268adc24e75192249a5cc039187dbeb582');
INSERT INTO "journal_entry" VALUES(145,'BKK',2024,65,'purchase','2024-03-03','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-03-03T09:00:05Z','bendahara','c725bd979e289761c8fea5d73716e7ea',0,'992670049f718de32a06088cfe5375268adc24e75192249a5cc039187dbeb582','ce91b7ac889be408d0f8b50315828760010e2812842a05d14444c1fd557944d7');
INSERT INTO "journal_entry" VALUES(146,'BKK',2024,66,'purchase','2024-03-03','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-03-03T09:00:06Z','bendahara','de1bf0cd8afc5beee4264c9ffade312d',0,'ce91b7ac889be408d0f8b50315828760010e2812842a05d14444c1fd557944d7','2b65dc7fc10c4b115093bb124f38130aafee8cf87d1cc90be4bb7ac807e95b9e');
INSERT INTO "journal_entry" VALUES(147,'BKM',2024,70,'sale','2024-03-03','Penjualan: Tas anyaman pandan','',NULL,'2024-03-03T09:00:07Z','bendahara','5b177a38a96dfb2c780b25d9b02d3504',0,'2b65dc7fc10c4b115093bb124f38130aafee8cf87d1cc90be4bb7ac807e95b9e','71d46f7a13bb907894dfed341505e406ec573ea1ece5caacd0cdfe5e9f4cb167');
INSERT INTO "journal_entry" VALUES(148,'BKM',2024,71,'sale','2024-03-04','Penjualan: Tepung terigu','',NULL,'2024-03-04T09:00:01Z','bendahara','3534ccae8aa672352ee7af97425375be',0,'71d46f7a13bb907894dfed341505e406ec573ea1ece5caacd0cdfe5e9f4cb167','565b48bcb5b1d1302601f6b77c3e08136e773ef3e2c1bdab937d654d25005941');
INSERT INTO "journal_entry" VALUES(149,'BM',2024,12,'sale','2024-03-05','Penjualan: Minyak goreng','',NULL,'2024-03-05T09:00:01Z','bendahara','5c47577b3f12d68e32ffd03d4eac98d6',0,'565b48bcb5b1d1302601f6b77c3e08136e773ef3e2c1bdab937d654d25005941','e8a4b09d54ccf2c486fd1c696c972cce1ce4e4f9b81eca65792b70ae337203c7');
INSERT INTO "journal_entry" VALUES(150,'BKM',2024,72,'sale','2024-03-05','Penjualan: Sambal bawang Ibu Migran, Keripik tempe','',NULL,'2024-03-05T09:00:02Z','bendahara','16e3e38047e1a38bd1ea041814d4954e',0,'e8a4b09d54ccf2c486fd1c696c972cce1ce4e4f9b81eca65792b70ae337203c7','468b106f3dc9db69bc1cfbcd43a5e429a06de37cf9f0959173b37e73ae3b6c94');
INSERT INTO "journal_entry" VALUES(151,'BKM',2024,73,'sale','2024-03-06','Penjualan: Beras medium','',NULL,'2024-03-06T09:00:01Z','bendahara','172a401272a9b8a4c0d76560fbbe9381',0,'468b106f3dc9db69bc1cfbcd43a5e429a06de37cf9f0959173b37e73ae3b6c94','90d21b3def04712ff737b7c9784671436448afabdea4f060ae913e5240b5379c');
INSERT INTO "journal_entry" VALUES(152,'BKM',2024,74,'deposit','2024-03-06','Setoran Simpanan hari raya, Maria Goreti Wulandari','',NULL,'2024-03-06T09:00:02Z','bendahara','56c11669a4ba316193090287a6ea2981',0,'90d21b3def04712ff737b7c9784671436448afabdea4f060ae913e5240b5379c','3eb5d2ceb7d23b6715b6a1640f6ef98b6c5d24848f721c61e8586a9f564f6366');
INSERT INTO "journal_entry" VALUES(153,'BKM',2024,75,'deposit','2024-03-06','Setoran Simpanan pendidikan, Rukmini Ningsih','',NULL,'2024-03-06T09:00:03Z','bendahara','f772f8ea63f666e03a389b09f0d3fa5c',0,'3eb5d2ceb7d23b6715b6a1640f6ef98b6c5d24848f721c61e8586a9f564f6366','1695f07a42a4fd532013f01cc6ad28b009d81d739effe79ec7c4aefdabb8d3cc');
INSERT INTO "journal_entry" VALUES(154,'BKM',2024,76,'sale','2024-03-09','Penjualan: Kopi bubuk robusta','',NULL,'2024-03-09T09:00:01Z','bendahara','2fd2f79253c617eb0a8266954e896a65',0,'1695f07a42a4fd532013f01cc6ad28b009d81d739effe79ec7c4aefdabb8d3cc','19aa99c3c681c65d40a57a2363c623ff3d6d8994459493f6d9c190b76572d8dd');
INSERT INTO "journal_entry" VALUES(155,'BKM',2024,77,'deposit','2024-03-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-03-09T09:00:02Z','bendahara','9439c746d8ddd2efcaf078b051158de5',0,'19aa99c3c681c65d40a57a2363c623ff3d6d8994459493f6d9c190b76572d8dd','9616d4a3d36526f1252354f9a014745618b334125a38ac6a04ec9f14f301c056');
INSERT INTO "journal_entry" VALUES(156,'BKK',2024,67,'withdrawal','2024-03-09','Tarik untuk biaya sekolah','',NULL,'2024-03-09T09:00:03Z','bendahara','3eefe7344d84e990ebddb098e4bc6e82',0,'9616d4a3d36526f1252354f9a014745618b334125a38ac6a04ec9f14f301c056','8c456798cfa6d75ea4e3a447aea39647402e0b31b6308f9ff1f564269585ed0a');
INSERT INTO "journal_entry" VALUES(157,'BKK',2024,68,'purchase','2024-03-10','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-03-10T09:00:01Z','bendahara','9c842b6a8b525b4f19d7b4035596dfde',0,'8c456798cfa6d75ea4e3a447aea39647402e0b31b6308f9ff1f564269585ed0a','80ddcb073e6925ba252ab031324d48fea1a16f4943a2ac43a7615fe67006af1b');
INSERT INTO "journal_entry" VALUES(158,'BKK',2024,69,'purchase','2024-03-10','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-03-10T09:00:02Z','bendahara','179030da98910052cebcc1ba943863a5',0,'80ddcb073e6925ba252ab031324d48fea1a16f4943a2ac43a7615fe67006af1b','8423c6b7e313cb8948ba8f0a1044d7f911230087c5dbaedd3cc09537e9fbe9fa');
INSERT INTO "journal_entry" VALUES(159,'BKK',2024,70,'purchase','2024-03-10','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-03-10T09:00:03Z','bendahara','ceea590b05373b76385c1b333ebebe3e',0,'8423c6b7e313cb8948ba8f0a1044d7f911230087c5dbaedd3cc09537e9fbe9fa','64111f0b43c1dcdae1845862d814bee8ae8ef09328e089a3e32be5b3a4894858');
INSERT INTO "journal_entry" VALUES(160,'BKM',2024,78,'sale','2024-03-10','Penjualan: Telur ayam','',NULL,'2024-03-10T09:00:04Z','bendahara','449fd49b12840ea166daa3653e67026c',0,'64111f0b43c1dcdae1845862d814bee8ae8ef09328e089a3e32be5b3a4894858','a2e8f07343ffb4ac6c47760aa41b6ed2f21f7815461f2b58f3374d6f76ba4e79');
INSERT INTO "journal_entry" VALUES(161,'BKM',2024,79,'sale','2024-03-10','Penjualan: Kopi bubuk robusta','',NULL,'2024-03-10T09:00:05Z','bendahara','baaad6511227932fde1827478d1bc13a',0,'a2e8f07343ffb4ac6c47760aa41b6ed2f21f7815461f2b58f3374d6f76ba4e79','6d9ba67aa75bea528776705bdeeaf188276d6dd6d420c27098d4aae7eb1d1169');
INSERT INTO "journal_entry" VALUES(162,'BKM',2024,80,'deposit','2024-03-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-03-10T09:00:06Z','bendahara','0289eb06a2a866b40581f255133bb4c2',0,'6d9ba67aa75bea528776705bdeeaf188276d6dd6d420c27098d4aae7eb1d1169','985b594cc9a72647321200cb1728207cc3b8e8958189da1d18ee6c837c1d1fb0');
INSERT INTO "journal_entry" VALUES(163,'BKM',2024,81,'deposit','2024-03-10','Setoran Simpanan sukarela, Rukmini Ningsih','',NULL,'2024-03-10T09:00:07Z','bendahara','5bf3f74dcacc9ec8c02fc22a4a7347fa',0,'985b594cc9a72647321200cb1728207cc3b8e8958189da1d18ee6c837c1d1fb0','fed4cb282acd94c376f0cc05ff64fc82f0c44d1e9da2c998c54f93a378e7fed2');
INSERT INTO "journal_entry" VALUES(164,'BKK',2024,71,'disbursement','2024-03-10','Pencairan pinjaman PJ-2024-004, Rukmini Ningsih','',NULL,'2024-03-10T09:00:08Z','bendahara','dbeef77adcd69029780587f07e465b19',0,'fed4cb282acd94c376f0cc05ff64fc82f0c44d1e9da2c998c54f93a378e7fed2','9d381fa758bfe679618d8bedb9bb86817783d7fbfa6aa1dc23eca1054363cd9a');
INSERT INTO "journal_entry" VALUES(165,'BKM',2024,82,'sale','2024-03-11','Penjualan: Beras medium','',NULL,'2024-03-11T09:00:01Z','bendahara','c71a5b11805db06a19d6d73b2778507c',0,'9d381fa758bfe679618d8bedb9bb86817783d7fbfa6aa1dc23eca1054363cd9a','5a1a4dcffd6e72bd79d0ec8c486ebb4466d613a89b3fee7e8d762c892cc54b1c');
INSERT INTO "journal_entry" VALUES(166,'BKM',2024,83,'deposit','2024-03-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-03-11T09:00:02Z','bendahara','825f854213bd488e53fdf07ccb8409d6',0,'5a1a4dcffd6e72bd79d0ec8c486ebb4466d613a89b3fee7e8d762c892cc54b1c','f0a427abf334efe2ead0c5b557beeb72f2c4e3b96dd0ff4740ce99cf7cfb296a');
INSERT INTO "journal_entry" VALUES(167,'BKM',2024,84,'repayment','2024-03-11','Angsuran pinjaman PJ-2024-001, Rohayati','',NULL,'2024-03-11T09:00:03Z','bendahara','2df810b92c599859aa4da822f3009a5c',0,'f0a427abf334efe2ead0c5b557beeb72f2c4e3b96dd0ff4740ce99cf7cfb296a','2a9e4551c6e93bd5166f95aabe3421c4d18bbbd0f8b27f53a41785d067350f36');
INSERT INTO "journal_entry" VALUES(168,'BKM',2024,85,'sale','2024-03-12','Penjualan: Tas anyaman pandan, Sambal bawang Ibu Migran, Beras medium','',NULL,'2024-03-12T09:00:01Z','bendahara','243bd888fc2222d22649c1b0c6b5a1c6',0,'2a9e4551c6e93bd5166f95aabe3421c4d18bbbd0f8b27f53a41785d067350f36','5f9073604d784ade4d76528cd1317fecf0aeaf483f9cb81ff1349a753b2495dc');
INSERT INTO "journal_entry" VALUES(169,'BKM',2024,86,'deposit','2024-03-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-03-12T09:00:02Z','bendahara','4e3d4d0f51dd5d5cdd946658d2511c38',0,'5f9073604d784ade4d76528cd1317fecf0aeaf483f9cb81ff1349a753b2495dc','40b8878363a2f426b873d3b925560674a8124fc06a7f1e2ee7ac69fd6cc9179e');
INSERT INTO "journal_entry" VALUES(170,'BKM',2024,87,'repayment','2024-03-12','Angsuran pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-03-12T09:00:03Z','bendahara','d5ae305b83acfb7eb59641d21b5c56d3',0,'40b8878363a2f426b873d3b925560674a8124fc06a7f1e2ee7ac69fd6cc9179e','efd183bd563d7c2710f6572637b932ce88dc143ce1a5b9e439c134fc30d5f464');
INSERT INTO "journal_entry" VALUES(171,'BKM',2024,88,'sale','2024-03-13','Penjualan: Tepung terigu','',NULL,'2024-03-13T09:00:01Z','bendahara','20552f5f4b2220a49a15a311eb5af9f9',0,'efd183bd563d7c2710f6572637b932ce88dc143ce1a5b9e439c134fc30d5f464','431b9a001a40ac4cb89516930737fd8f3109b99cccb9d0474a37adfc92acba4d');
INSERT INTO "journal_entry" VALUES(172,'BKM',2024,89,'sale','2024-03-13','Penjualan: Tepung terigu','',NULL,'2024-03-13T09:00:02Z','bendahara','8ba56d3424452ecf34ecf2ede4cd6075',0,'431b9a001a40ac4cb89516930737fd8f3109b99cccb9d0474a37adfc92acba4d','286f86aa3f2f5b2fb4c527840674c66de5753b9211bf7b1860e0d090e9fd60df');
INSERT INTO "journal_entry" VALUES(173,'BKM',2024,90,'sale','2024-03-15','Penjualan: Gula pasir, Tepung terigu','',NULL,'2024-03-15T09:00:01Z','bendahara','c79d444008216b65b8fe2f4be91553a9',0,'286f86aa3f2f5b2fb4c527840674c66de5753b9211bf7b1860e0d090e9fd60df','b999e07d3f727ec9eb30aceb54e321601eafee2bd89a1747976013a93ab45aa2');
INSERT INTO "journal_entry" VALUES(174,'BKM',2024,91,'sale','2024-03-16','Penjualan: Keripik tempe','',NULL,'2024-03-16T09:00:01Z','bendahara','9f9f80d0e730cb28d22f02f350e9e079',0,'b999e07d3f727ec9eb30aceb54e321601eafee2bd89a1747976013a93ab45aa2','770059467dfafd4fee3639c4dcddd90de800520b8852fb2ad3a293055595ff86');
INSERT INTO "journal_entry" VALUES(175,'BKK',2024,72,'purchase','2024-03-17','Pembelian dari Anggota: Beras medium','',NULL,'2024-03-17T09:00:01Z','bendahara','8d8e3b13e83b3ab1ac153076cdc98666',0,'770059467dfafd4fee3639c4dcddd90de800520b8852fb2ad3a293055595ff86','df1729e87964408390e880208cbe2f418563eb0ae47e31c40c966d6d452a289a');
INSERT INTO "journal_entry" VALUES(176,'BKK',2024,73,'purchase','2024-03-17','Pembelian dari Anggota: Gula pasir','',NULL,'2024-03-17T09:00:02Z','bendahara','fca7cb5fbf05f8faf1878d5fd739543b',0,'df1729e87964408390e880208cbe2f418563eb0ae47e31c40c966d6d452a289a','b387bad335046899e3f71587e87389ad5487be5b3cd95984f9189ead9d35f0d0');
INSERT INTO "journal_entry" VALUES(177,'BKK',2024,74,'purchase','2024-03-17','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-03-17T09:00:03Z','bendahara','4c8670622d9b8ebf3497553cb0894f5a',0,'b387bad335046899e3f71587e87389ad5487be5b3cd95984f9189ead9d35f0d0','51d5e0978a051e27042593cdf0d4331dbe1c92487793fb66085594bc3929e2a2');
INSERT INTO "journal_entry" VALUES(178,'BKK',2024,75,'purchase','2024-03-17','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-03-17T09:00:04Z','bendahara','0c6e5973286bef29899918a76ec15d38',0,'51d5e0978a051e27042593cdf0d4331dbe1c92487793fb66085594bc3929e2a2','a165805d578ec5ced1528640371629ee7663a6c6eb727c8b275785f5e7c4ea0c');
INSERT INTO "journal_entry" VALUES(179,'BKK',2024,76,'purchase','2024-03-17','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-03-17T09:00:05Z','bendahara','3f4ed95aaaf38c2fdcb284f8b6febc3a',0,'a165805d578ec5ced1528640371629ee7663a6c6eb727c8b275785f5e7c4ea0c','ca1089fe4a823b0a3a3c0d54b6c0c8471e2b1bc772f998237afc8e20194bbf4a');
INSERT INTO "journal_entry" VALUES(180,'BKK',2024,77,'purchase','2024-03-17','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-03-17T09:00:06Z','bendahara','ae9c8563107d72d5c71c5cf140a980bd',0,'ca1089fe4a823b0a3a3c0d54b6c0c8471e2b1bc772f998237afc8e20194bbf4a','ae8d7aea7fdb0fbe359e4645595547dbf46c481cf0dc9935abc2a4225a0f8cea');
INSERT INTO "journal_entry" VALUES(181,'BM',2024,13,'sale','2024-03-17','Penjualan: Gula pasir','',NULL,'2024-03-17T09:00:07Z','bendahara','6e1fb6adcee9a4fd725a9a5bf6a07500',0,'ae8d7aea7fdb0fbe359e4645595547dbf46c481cf0dc9935abc2a4225a0f8cea','682f67dbbfe140a3439ce2a0ce9ab55787726ba8629d54d22e334185f1986520');
INSERT INTO "journal_entry" VALUES(182,'BKM',2024,92,'sale','2024-03-17','Penjualan: Kopi bubuk robusta, Sambal bawang Ibu Migran, Telur ayam','',NULL,'2024-03-17T09:00:08Z','bendahara','707c70b48a97b9d8400e67ed8c9cf440',0,'682f67dbbfe140a3439ce2a0ce9ab55787726ba8629d54d22e334185f1986520','11aaae5db313fdc9943556b3bad019909a30f234d501c4413570c5201e5ce1a3');
INSERT INTO "journal_entry" VALUES(183,'BKM',2024,93,'sale','2024-03-18','Penjualan: Minyak goreng, Gula pasir, Tas anyaman pandan','',NULL,'2024-03-18T09:00:01Z','bendahara','02c8261b740c1a6589be4b4bd9ee50e2',0,'11aaae5db313fdc9943556b3bad019909a30f234d501c4413570c5201e5ce1a3','703c501b5309884b8257f494da96dc4af7a9653b57cc6ea80792b8657d191de2');
INSERT INTO "journal_entry" VALUES(184,'BKM',2024,94,'sale','2024-03-19','Penjualan: Tepung terigu','',NULL,'2024-03-19T09:00:01Z','bendahara','2be893f456b30574d6172adf654d479a',0,'703c501b5309884b8257f494da96dc4af7a9653b57cc6ea80792b8657d191de2','2ab4d920da5d50fc5a39457522304f47755d8991610f12e5ff62de9e8dfc43ce');
INSERT INTO "journal_entry" VALUES(185,'BKM',2024,95,'sale','2024-03-20','Penjualan: Gula pasir, Beras medium','',NULL,'2024-03-20T09:00:01Z','bendahara','cb06718c063fa2b67c5c483d420a4323',0,'2ab4d920da5d50fc5a39457522304f47755d8991610f12e5ff62de9e8dfc43ce','e11c7f5ec88a0e1034df998c56b459aed9f8a3d54fff6971baccc94a207f2508');
INSERT INTO "journal_entry" VALUES(186,'BKM',2024,96,'sale','2024-03-20','Penjualan: Keripik tempe','',NULL,'2024-03-20T09:00:02Z','bendahara','f9ef954e6aabcb78eec1754ca57d041e',0,'e11c7f5ec88a0e1034df998c56b459aed9f8a3d54fff6971baccc94a207f2508','a1e84c88ec1e9f6aeebec66edab00195577e0d653f736ab43f8164d2f4ac17c1');
INSERT INTO "journal_entry" VALUES(187,'BKK',2024,78,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-03-24T09:00:01Z','bendahara','b11379a20ff44f6504d759889213147b',0,'a1e84c88ec1e9f6aeebec66edab00195577e0d653f736ab43f8164d2f4ac17c1','bfdf23c96be126c627c6f6f99a33d0ca0397c5cc3f26f103b2d89b4191178571');
INSERT INTO "journal_entry" VALUES(188,'BKK',2024,79,'purchase','2024-03-24','Pembelian dari Anggota: Gula pasir','',NULL,'2024-03-24T09:00:02Z','bendahara','97f2a70223669676947f81435add92d1',0,'bfdf23c96be126c627c6f6f99a33d0ca0397c5cc3f26f103b2d89b4191178571','2c0c90dd7302aae3de4217fe3586ced254812ae864f0e7f7ad118a29bdf6593e');
INSERT INTO "journal_entry" VALUES(189,'BKK',2024,80,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-03-24T09:00:03Z','bendahara','fbb41d1442553a33237475e120087497',0,'2c0c90dd7302aae3de4217fe3586ced254812ae864f0e7f7ad118a29bdf6593e','91b1cdf78a5b250026f1bd82f74f35fb14312e941ae1ecd96ac9145e04fc4907');
INSERT INTO "journal_entry" VALUES(190,'BKK',2024,81,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Tepung terigu','',NULL,'2024-03-24T09:00:04Z','bendahara','906704c365d60b6e46e3db95d4350b28',0,'91b1cdf78a5b250026f1bd82f74f35fb14312e941ae1ecd96ac9145e04fc4907','8caf4cafeb54c963411a867504366b455751ed4b8d4d90fb5d9a11c5b6262102');
INSERT INTO "journal_entry" VALUES(191,'BKK',2024,82,'purchase','2024-03-24','Pembelian dari Toko Sumber Rejeki: Sambal bawang Ibu Migran','',NULL,'2024-03-24T09:00:05Z','bendahara','16d8e80e9cc930d32c139c1966ad51fd',0,'8caf4cafeb54c963411a867504366b455751ed4b8d4d90fb5d9a11c5b6262102','e8c452817dec7dff661a0c841260a2307b957fd6fbc9bb721af7046fc857235f');
INSERT INTO "journal_entry" VALUES(192,'BKK',2024,83,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-03-24T09:00:06Z','bendahara','2d75c25d01ea06397c6a47a73bc8996b',0,'e8c452817dec7dff661a0c841260a2307b957fd6fbc9bb721af7046fc857235f','b5d0efcf2f2c0a57e399ec4ce084e76bf73ebd9bec2204a76b3d950a56434d30');
INSERT INTO "journal_entry" VALUES(193,'BKK',2024,84,'purchase','2024-03-24','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-03-24T09:00:07Z','bendahara','e49df6bb803af5065136bf628758ff4d',0,'b5d0efcf2f2c0a57e399ec4ce084e76bf73ebd9bec2204a76b3d950a56434d30','c9e6407c6374dca4eff7df17083f4d8f034c2c82d19ca1f5a2632ecb7454f547');
INSERT INTO "journal_entry" VALUES(194,'BKK',2024,85,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-03-24T09:00:08Z','bendahara','ee1b8cc470358a27eba1a9d3a61a59e3',0,'c9e6407c6374dca4eff7df17083f4d8f034c2c82d19ca1f5a2632ecb7454f547','ef75e5c7efe1f1ae7d63e29c9370d48bacbc0d8107110b964cb39078e13b92a5');
INSERT INTO "journal_entry" VALUES(195,'BM',2024,14,'sale','2024-03-24','Penjualan: Minyak goreng, Tepung terigu','',NULL,'2024-03-24T09:00:09Z','bendahara','39c97ab1bb3e780fa39cc4b2afbf5310',0,'ef75e5c7efe1f1ae7d63e29c9370d48bacbc0d8107110b964cb39078e13b92a5','9f5b6f5e145c1ebce1dd96e1857bfc6ac36d0f6fc0248931430fadddfe4279d9');
INSERT INTO "journal_entry" VALUES(196,'BKM',2024,97,'sale','2024-03-25','Penjualan: Telur ayam','',NULL,'2024-03-25T09:00:01Z','bendahara','afdbe9d27ebd0e05501fc6f43d061f79',0,'9f5b6f5e145c1ebce1dd96e1857bfc6ac36d0f6fc0248931430fadddfe4279d9','36faacbd5a85e3352fac95fa1a8d4da6e990053ee1f8ad65f96a2e6baf71514e');
INSERT INTO "journal_entry" VALUES(197,'BKM',2024,98,'sale','2024-03-25','Penjualan: Kopi bubuk robusta','',NULL,'2024-03-25T09:00:02Z','bendahara','b67d153d399dab3cf4dfc9a57a946602',0,'36faacbd5a85e3352fac95fa1a8d4da6e990053ee1f8ad65f96a2e6baf71514e','31b07f224dc5b5eda188817a0a8bbb1f3db03ef5c1fe703471abcc60f9bd17bb');
INSERT INTO "journal_entry" VALUES(198,'BKM',2024,99,'sale','2024-03-26','Penjualan: Tepung terigu, Gula pasir','',NULL,'2024-03-26T09:00:01Z','bendahara','9c7d498a8f76dc87564274036988f668',0,'31b07f224dc5b5eda188817a0a8bbb1f3db03ef5c1fe703471abcc60f9bd17bb','d59e88abe580f83d8d57de232fdcf2a259c4b43fb5922846197ea53c46457b27');
INSERT INTO "journal_entry" VALUES(199,'BKM',2024,100,'sale','2024-03-26','Penjualan: Beras medium, Keripik tempe','',NULL,'2024-03-26T09:00:02Z','bendahara','a745ba6deaeed19bba6cac4ae82d2fef',0,'d59e88abe580f83d8d57de232fdcf2a259c4b43fb5922846197ea53c46457b27','1dec4683aa97c78794f6ebba8f31a37cb92f30fdb43b5a5522c644762439e524');
INSERT INTO "journal_entry" VALUES(200,'BKK',2024,86,'voucher','2024-03-26','Honor pengelola','',NULL,'2024-03-26T09:00:03Z','bendahara','382f21e4a57b7700f8ec2d3446752b5c',0,'1dec4683aa97c78794f6ebba8f31a37cb92f30fdb43b5a5522c644762439e524','254cadbf104987c0cff56222880043b9ff7b699bcdce105e57eb9fbb35f01c76');
INSERT INTO "journal_entry" VALUES(201,'BKK',2024,87,'voucher','2024-03-26','Listrik dan pulsa','',NULL,'2024-03-26T09:00:04Z','bendahara','c360b3b71251310bebee35210c56a92d',0,'254cadbf104987c0cff56222880043b9ff7b699bcdce105e57eb9fbb35f01c76','222a9b15945bc7d8e19d517a6ef0265e135dd827a61bb48749936c03650613de');
INSERT INTO "journal_entry" VALUES(202,'BKK',2024,88,'voucher','2024-03-26','ATK dan fotokopi','',NULL,'2024-03-26T09:00:05Z','bendahara','5e6279dbe09edd5aa5319f4782fe3a4a',0,'222a9b15945bc7d8e19d517a6ef0265e135dd827a61bb48749936c03650613de','e6d6fb6ac16e128864b42c7bdeaa3b7cb23cb7446818ed2e05bad7f792be1555');
INSERT INTO "journal_entry" VALUES(203,'BKK',2024,89,'voucher','2024-03-26','Transport ke kota','',NULL,'2024-03-26T09:00:06Z','bendahara','cadff918c41a66d982fa4d7a28d2e08e',0,'e6d6fb6ac16e128864b42c7bdeaa3b7cb23cb7446818ed2e05bad7f792be1555','f1abd4dd7a5e95c4add43fbc37bb5e56ebf63cbc48bc73ca44781fc3a8c9219b');
INSERT INTO "journal_entry" VALUES(204,'BKK',2024,90,'voucher','2024-03-26','Konsumsi rapat bulanan','',NULL,'2024-03-26T09:00:07Z','bendahara','4c78c7ab4fd24206342f22bae20cea4a',0,'f1abd4dd7a5e95c4add43fbc37bb5e56ebf63cbc48bc73ca44781fc3a8c9219b','0ebf2e6ee624bccd9bfdeb93bceca47e03edeb12b244918097bb280030cb9ddc');
INSERT INTO "journal_entry" VALUES(205,'BKM',2024,101,'sale','2024-03-27','Penjualan: Sambal bawang Ibu Migran, Tas anyaman pandan','',NULL,'2024-03-27T09:00:01Z','bendahara','8d64b3add9577b6b4cb05ec1b14b69dc',0,'0ebf2e6ee624bccd9bfdeb93bceca47e03edeb12b244918097bb280030cb9ddc','2025815a27c453a7cf007a65ceec6d901fc580650d9d949c321ef04fd2d3abe4');
INSERT INTO "journal_entry" VALUES(206,'BM',2024,15,'savings_interest','2024-03-31','Jasa Simpanan hari raya, Maret 2024','',NULL,'2024-03-31T09:00:01Z','bendahara','b386d25cb38742ad2a4926f05f221dfc',0,'2025815a27c453a7cf007a65ceec6d901fc580650d9d949c321ef04fd2d3abe4','4ba84f0e7b2fa91c5e70ee54b4cadf148a16f1b3c76aa9cf34bfc6becca3d5cc');
INSERT INTO "journal_entry" VALUES(207,'BM',2024,16,'savings_interest','2024-03-31','Jasa Simpanan pendidikan, Maret 2024','',NULL,'2024-03-31T09:00:02Z','bendahara','b386d25cb38742ad2a4926f05f221dfc',1,'4ba84f0e7b2fa91c5e70ee54b4cadf148a16f1b3c76aa9cf34bfc6becca3d5cc','da3469b81e6af70007a72f21a0b0e63347577dc2c6b397262db9e0098ee9de49');
INSERT INTO "journal_entry" VALUES(208,'BM',2024,17,'savings_interest','2024-03-31','Jasa Simpanan sukarela, Maret 2024','',NULL,'2024-03-31T09:00:03Z','bendahara','b386d25cb38742ad2a4926f05f221dfc',2,'da3469b81e6af70007a72f21a0b0e63347577dc2c6b397262db9e0098ee9de49','694e10ffc7cab4a4d20c00c18be40b461c2b2ccac4e4c31c9206e361c99dc5fb');
INSERT INTO "journal_entry" VALUES(209,'BM',2024,18,'savings_interest','2024-03-31','Jasa simpanan berjangka SB-0004-1, Munawaroh Setyowati','',NULL,'2024-03-31T09:00:04Z','bendahara','b386d25cb38742ad2a4926f05f221dfc',3,'694e10ffc7cab4a4d20c00c18be40b461c2b2ccac4e4c31c9206e361c99dc5fb','64ac249802710a2778c81afd547306e46a4272c7b62dd98f3e8b252b95e3152d');
INSERT INTO "journal_entry" VALUES(210,'BKM',2024,102,'sale','2024-04-02','Penjualan: Keripik tempe','',NULL,'2024-04-02T09:00:01Z','bendahara','15c0cdd59836404c76fbb6edbc85e5de',0,'64ac249802710a2778c81afd547306e46a4272c7b62dd98f3e8b252b95e3152d','be9ff0947f48cebeff2323364efb8a22662a913baf48dd0f37a2b1c1e2ce117b');
INSERT INTO "journal_entry" VALUES(211,'BKK',2024,91,'purchase','2024-04-03','Pembelian dari UD Tani Makmur: Beras medium','',NULL,'2024-04-03T09:00:01Z','bendahara','9b29b54be587dd211f8ce97adb34fa8d',0,'be9ff0947f48cebeff2323364efb8a22662a913baf48dd0f37a2b1c1e2ce117b','266cbfcfac0f458dae2c782cdec4d4c50308f72ea3d2230dd0d34a21e00d7205');
INSERT INTO "journal_entry" VALUES(212,'BKK',2024,92,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-04-03T09:00:02Z','bendahara','60900772923c4e5d83924f05f5c7b9aa',0,'266cbfcfac0f458dae2c782cdec4d4c50308f72ea3d2230dd0d34a21e00d7205','bcf71f227195e0a38ba52edf77809febf17b1e9cfcaecd914e9e136e50cc1a88');
INSERT INTO "journal_entry" VALUES(213,'BKK',2024,93,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Gula pasir','',NULL,'2024-04-03T09:00:03Z','bendahara','6d3fad4c4027054627e125a42d206ada',0,'bcf71f227195e0a38ba52edf77809febf17b1e9cfcaecd914e9e136e50cc1a88','3112711533ed4c442c22ee7ba9adea8a277ef2fccae4f61101a3201c0bf8093c');
INSERT INTO "journal_entry" VALUES(214,'BKK',2024,94,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Telur ayam','',NULL,'2024-04-03T09:00:04Z','bendahara','b8378d8291cbe386f112cfd037b5dbac',0,'3112711533ed4c442c22ee7ba9adea8a277ef2fccae4f61101a3201c0bf8093c','e0b75bfc8b59e254ca7b6432f1a92abcf3b7de598aada3dec6c3bd63f020ee23');
INSERT INTO "journal_entry" VALUES(215,'BKK',2024,95,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-04-03T09:00:05Z','bendahara','7eba03520d589a58c842c19ac1fbe94c',0,'e0b75bfc8b59e254ca7b6432f1a92abcf3b7de598aada3dec6c3bd63f020ee23','28cb58d403a4e983eb688444589184c24b73f47c4ee06dcf473e20604b282288');
INSERT INTO "journal_entry" VALUES(216,'BKK',2024,96,'purchase','2024-04-03','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-04-03T09:00:06Z','bendahara','a310a849b7975b2864c371cfae7fba11',0,'28cb58d403a4e983eb688444589184c24b73f47c4ee06dcf473e20604b282288','dc8825c925ff4a962245832ea883b1c4a2c84fd9297af74d607272eec874b37e');
INSERT INTO "journal_entry" VALUES(217,'BKK',2024,97,'purchase','2024-04-03','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-04-03T09:00:07Z','bendahara','d87064fc83dab265624c4b62591550ff',0,'dc8825c925ff4a962245832ea883b1c4a2c84fd9297af74d607272eec874b37e','32fd5806f573015887592a59201597e830e7857c96ecbe947d8beb569cd5aa2e');
INSERT INTO "journal_entry" VALUES(218,'BKK',2024,98,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-04-03T09:00:08Z','bendahara','fe8b2b79bada79478b5230ed2a30363b',0,'32fd5806f573015887592a59201597e830e7857c96ecbe947d8beb569cd5aa2e','484753ca157aa9dcc7396106f22a83e44076c0c0ddd4ab25c106b2fe5521bb02');
INSERT INTO "journal_entry" VALUES(219,'BKK',2024,99,'purchase','2024-04-03','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-04-03T09:00:09Z','bendahara','1724925ffb314da0863043d70a6be26c',0,'484753ca157aa9dcc7396106f22a83e44076c0c0ddd4ab25c106b2fe5521bb02','998b2ae3947f79eb4e76ce4a008a7f8dba9413a0acf2f6898da4d8067173c4bc');
INSERT INTO "journal_entry" VALUES(220,'BKM',2024,103,'sale','2024-04-03','Penjualan: Keripik tempe','',NULL,'2024-04-03T09:00:10Z','bendahara','19de2deda0e200454153bbc7ced5669f',0,'998b2ae3947f79eb4e76ce4a008a7f8dba9413a0acf2f6898da4d8067173c4bc','569d3f550325c226948a96d7cf1ccfbcfed3b179f67ce928b48691001eabb063');
INSERT INTO "journal_entry" VALUES(221,'BKM',2024,104,'sale','2024-04-04','Penjualan: Beras medium, Minyak goreng','',NULL,'2024-04-04T09:00:01Z','bendahara','156eab79e9b161f4bca5f87b447c999d',0,'569d3f550325c226948a96d7cf1ccfbcfed3b179f67ce928b48691001eabb063','c6fa67b7f135e6c54a248a6cbe8c4efbeae06b0b2204b3a1efef71bf8f33b8d7');
INSERT INTO "journal_entry" VALUES(222,'BKM',2024,105,'sale','2024-04-05','Penjualan: Tepung terigu, Gula pasir, Telur ayam','',NULL,'2024-04-05T09:00:01Z','bendahara','f81f5c80239dc599f98ddc84f59dc887',0,'c6fa67b7f135e6c54a248a6cbe8c4efbeae06b0b2204b3a1efef71bf8f33b8d7','40e21571d43fd33dbe9a793f94d2e37ec7c0e667ab3370e63773a58bae9997e4');
INSERT INTO "journal_entry" VALUES(223,'BKM',2024,106,'sale','2024-04-06','Penjualan: Kopi bubuk robusta, Tas anyaman pandan','',NULL,'2024-04-06T09:00:01Z','bendahara','f78047cfd788c7cc9ded54fdc69806ea',0,'40e21571d43fd33dbe9a793f94d2e37ec7c0e667ab3370e63773a58bae9997e4','010343d6fd0e6a665e251106bd1fb662b0f6417d9f263372061545f904f83a5e');
INSERT INTO "journal_entry" VALUES(224,'BKM',2024,107,'sale','2024-04-06','Penjualan: Gula pasir','',NULL,'2024-04-06T09:00:02Z','bendahara','14fe7ebcb34dec74afc6ee6fa8e33c94',0,'010343d6fd0e6a665e251106bd1fb662b0f6417d9f263372061545f904f83a5e','5eb36eab9a98e41b01ed2f7721433949ae7168e0cf43f3ceef9d509500e4355f');
INSERT INTO "journal_entry" VALUES(225,'BKM',2024,108,'deposit','2024-04-06','Setoran Simpanan hari raya, Maria Goreti Wulandari','',NULL,'2024-04-06T09:00:03Z','bendahara','3db18a28ec9f6fbfd9d9320e71ef5e7a',0,'5eb36eab9a98e41b01ed2f7721433949ae7168e0cf43f3ceef9d509500e4355f','dd4b24d4f255a25b052639024805b83159bdaea84aa504227712d85d9eb9700e');
INSERT INTO "journal_entry" VALUES(226,'BKM',2024,109,'deposit','2024-04-06','Setoran Simpanan pendidikan, Rukmini Ningsih','',NULL,'2024-04-06T09:00:04Z','bendahara','f0a3a66861e1e80dd9db30aff8a10e70',0,'dd4b24d4f255a25b052639024805b83159bdaea84aa504227712d85d9eb9700e','74d87d278eecdaeabbe35ea86cbee50d7728eb55ee21bbdd65c138b625382c3e');
INSERT INTO "journal_entry" VALUES(227,'BKM',2024,110,'sale','2024-04-08','Penjualan: Telur ayam','',NULL,'2024-04-08T09:00:01Z','bendahara','65b184f76ed3f30be746ebebcd7e80a2',0,'74d87d278eecdaeabbe35ea86cbee50d7728eb55ee21bbdd65c138b625382c3e','70ed49c40eca0b72ab4d5dc620f6dfa4293b2e74533b613d80d69831e6aa7468');
INSERT INTO "journal_entry" VALUES(228,'BKM',2024,111,'sale','2024-04-08','Penjualan: Tepung terigu','',NULL,'2024-04-08T09:00:02Z','bendahara','702938155351d2c1e8fb46b52a2d551f',0,'70ed49c40eca0b72ab4d5dc620f6dfa4293b2e74533b613d80d69831e6aa7468','787909a8e6210fca7ca01613a3fc39f19332a2d85f65c2acb0a001ab814da54b');
INSERT INTO "journal_entry" VALUES(229,'BKM',2024,112,'deposit','2024-04-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-04-09T09:00:01Z','bendahara','7ceb5fb4e8acabff9f55c5fc20572aeb',0,'787909a8e6210fca7ca01613a3fc39f19332a2d85f65c2acb0a001ab814da54b','e72c47230e735f95a52d72f31e97f9f6bfbdf05da7c8e1420a0cadf197aff91c');
INSERT INTO "journal_entry" VALUES(230,'BKK',2024,100,'purchase','2024-04-10','Pembelian dari Toko Sumber Rejeki: Beras medium','',NULL,'2024-04-10T09:00:01Z','bendahara','6e6716981e83059636469fabf59cd100',0,'e72c47230e735f95a52d72f31e97f9f6bfbdf05da7c8e1420a0cadf197aff91c','8fc921b47eab03806afc177e6a52d6a7108feffb301c3d008dc77a04fcb6c3c0');
INSERT INTO "journal_entry" VALUES(231,'BKK',2024,101,'purchase','2024-04-10','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-04-10T09:00:02Z','bendahara','e8c7a01d68815fda88b7cc6b99c61aa8',0,'8fc921b47eab03806afc177e6a52d6a7108feffb301c3d008dc77a04fcb6c3c0','96d1b4030c8143f2050e0d49b45b8643102b14b1122b7a31d7b9f9f9bb87ff3e');
INSERT INTO "journal_entry" VALUES(232,'BKK',2024,102,'purchase','2024-04-10','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-04-10T09:00:03Z','bendahara','47158a7e4ba44898a9172a051e3b25e5',0,'96d1b4030c8143f2050e0d49b45b8643102b14b1122b7a31d7b9f9f9bb87ff3e','b35157dad28e899849e616e5ce6682be1de98c14db9f25bd2d728c28ce266b4c');
INSERT INTO "journal_entry" VALUES(233,'BKK',2024,103,'purchase','2024-04-10','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-04-10T09:00:04Z','bendahara','8f332483bfe4440e60fc47fa3f8b1baa',0,'b35157dad28e899849e616e5ce6682be1de98c14db9f25bd2d728c28ce266b4c','706056c3bf3da9bb2a25f1ee935652ef2032d7409c381ee07c6a5f6f9db514de');
INSERT INTO "journal_entry" VALUES(234,'BKK',2024,104,'purchase','2024-04-10','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-04-10T09:00:05Z','bendahara','8742ced2309944e2f5b5b9340106bb05',0,'706056c3bf3da9bb2a25f1ee935652ef2032d7409c381ee07c6a5f6f9db514de','7f42cfb5f6f4ef48fbad049f5933178a17ca67994a03ef6c676a24f797b7945b');
INSERT INTO "journal_entry" VALUES(235,'BKK',2024,105,'purchase','2024-04-10','Pembelian dari Toko Sumber Rejeki: Keripik tempe','',NULL,'2024-04-10T09:00:06Z','bendahara','07e30f1105628748943ec25a70536e9b',0,'7f42cfb5f6f4ef48fbad049f5933178a17ca67994a03ef6c676a24f797b7945b','32735fb696daf9aabb8a00e0150c2d781b20f1b8a261f13b06c208fdbc8386b8');
INSERT INTO "journal_entry" VALUES(236,'BKK',2024,106,'purchase','2024-04-10','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-04-10T09:00:07Z','bendahara','3e0363339b0a6817f91c85fda0a59518',0,'32735fb696daf9aabb8a00e0150c2d781b20f1b8a261f13b06c208fdbc8386b8','4ea1e1a6797e01229a77446378891e01095afadc28a64a8efb52c74e63caed8b');
INSERT INTO "journal_entry" VALUES(237,'BKM',2024,113,'sale','2024-04-10','Penjualan: Sambal bawang Ibu Migran, Gula pasir','',NULL,'2024-04-10T09:00:08Z','bendahara','2c400b9534e41e7542a95d35d5d8575d',0,'4ea1e1a6797e01229a77446378891e01095afadc28a64a8efb52c74e63caed8b','c8d436c42030a966d85a2616f79d1a7f9960b385cdca057df1c9088375355c5b');
INSERT INTO "journal_entry" VALUES(238,'BKM',2024,114,'sale','2024-04-10','Penjualan: Tepung terigu','',NULL,'2024-04-10T09:00:09Z','bendahara','335082dc8ad6c1c425fe3a1848e772ba',0,'c8d436c42030a966d85a2616f79d1a7f9960b385cdca057df1c9088375355c5b','0792289c22b989397349da718ea710eff15f5e1a4b3e957c92d47e1a1e6b2837');
INSERT INTO "journal_entry" VALUES(239,'BKM',2024,115,'deposit','2024-04-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-04-10T09:00:10Z','bendahara','c1e6415a95f2ee554fa6961145f21e94',0,'0792289c22b989397349da718ea710eff15f5e1a4b3e957c92d47e1a1e6b2837','4e5909288fd430779d1f8ba3e8596aaeed7d42bf92651a7ff251d35ba6d604d5');
INSERT INTO "journal_entry" VALUES(240,'BKM',2024,116,'repayment','2024-04-10','Angsuran pinjaman PJ-2024-004, Rukmini Ningsih','',NULL,'2024-04-10T09:00:11Z','bendahara','72470addaefba2aed51536644039d142',0,'4e5909288fd430779d1f8ba3e8596aaeed7d42bf92651a7ff251d35ba6d604d5','45a3d3633ffcda5b657d1e64c0c330ed288d9d34bfbd7365ab39eba6473cc282');
INSERT INTO "journal_entry" VALUES(241,'BKM',2024,117,'sale','2024-04-11','Penjualan: Telur ayam, Tepung terigu, Kopi bubuk robusta','',NULL,'2024-04-11T09:00:01Z','bendahara','dae720b2cf03fd21dc7a4beeca84ebca',0,'45a3d3633ffcda5b657d1e64c0c330ed288d9d34bfbd7365ab39eba6473cc282','823a35b31dced16a41a42aff1d14d3e50e6e240f9ee1b24833c7b8c9299e50ec');
INSERT INTO "journal_entry" VALUES(242,'BKM',2024,118,'deposit','2024-04-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-04-11T09:00:02Z','bendahara','5b616e428b9dd3d42b00b570f93ee7cc',0,'823a35b31dced16a41a42aff1d14d3e50e6e240f9ee1b24833c7b8c9299e50ec','7ddc163906f38aa5cbd5c49f611a750dc134c66d025b4931f2ff32bb18507542');
INSERT INTO "journal_entry" VALUES(243,'BKM',2024,119,'repayment','2024-04-11','Angsuran pinjaman PJ-2024-001, Rohayati','',NULL,'2024-04-11T09:00:03Z','bendahara','1f2e490cdb0f01266b82ed5c7da5ad52',0,'7ddc163906f38aa5cbd5c49f611a750dc134c66d025b4931f2ff32bb18507542','588cf4cbdaa702143f768e4e743f5379b48c4bbcc5d5f56fb1cb5b4bc77ec4af');
INSERT INTO "journal_entry" VALUES(244,'BKM',2024,120,'sale','2024-04-12','Penjualan: Kopi bubuk robusta, Keripik tempe','',NULL,'2024-04-12T09:00:01Z','bendahara','e1018cc5920f3663357d6f2ec4e199a1',0,'588cf4cbdaa702143f768e4e743f5379b48c4bbcc5d5f56fb1cb5b4bc77ec4af','ce74fa6a829a4d9d1c3d999808c55c25460175ee6f30cc656704461a67a384e9');
INSERT INTO "journal_entry" VALUES(245,'BKM',2024,121,'deposit','2024-04-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-04-12T09:00:02Z','bendahara','cf80f75148b75541346f3293621d1733',0,'ce74fa6a829a4d9d1c3d999808c55c25460175ee6f30cc656704461a67a384e9','9e89b50fdeb41404f63dbc7515073d47e995a653c40c82417449fb9492483e8b');
INSERT INTO "journal_entry" VALUES(246,'BKM',2024,122,'deposit','2024-04-12','Setoran Simpanan sukarela, Munawaroh Setyowati','',NULL,'2024-04-12T09:00:03Z','bendahara','062ebc92cebb898ae76db5ef1baf02cf',0,'9e89b50fdeb41404f63dbc7515073d47e995a653c40c82417449fb9492483e8b','902133569b73bf7e2e67406b8d07ba0f5bfb0d068e34e5ae3594dbae181d9283');
INSERT INTO "journal_entry" VALUES(247,'BKM',2024,123,'repayment','2024-04-12','Angsuran pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-04-12T09:00:04Z','bendahara','03621f97bf4cc64591be34eb1e39ef8e',0,'902133569b73bf7e2e67406b8d07ba0f5bfb0d068e34e5ae3594dbae181d9283','dca49bd06f4566bd09be0deb26cfd5b3588df6de846671963bee7ce8fd1f42c3');
INSERT INTO "journal_entry" VALUES(248,'BM',2024,19,'sale','2024-04-13','Penjualan: Minyak goreng, Tepung terigu','',NULL,'2024-04-13T09:00:01Z','bendahara','ac859f8ff706a8324be1b2488b97ef45',0,'dca49bd06f4566bd09be0deb26cfd5b3588df6de846671963bee7ce8fd1f42c3','ba1ba6bf8043a7d299dffee16eb9107d1fa40cea70426fbd03c9ac5df8e3491e');
INSERT INTO "journal_entry" VALUES(249,'BM',2024,20,'sale','2024-04-15','Penjualan: Minyak goreng','',NULL,'2024-04-15T09:00:01Z','bendahara','a63e0c32f93897b0b96cc27ac2d532fa',0,'ba1ba6bf8043a7d299dffee16eb9107d1fa40cea70426fbd03c9ac5df8e3491e','99dabed07e27cebbfa355db3f08bd90bbc604b52d50046ae3aad3b54dbde7a89');
INSERT INTO "journal_entry" VALUES(250,'BKM',2024,124,'sale','2024-04-16','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-04-16T09:00:01Z','bendahara','5fac971a80185844133f3b0a22f7d343',0,'99dabed07e27cebbfa355db3f08bd90bbc604b52d50046ae3aad3b54dbde7a89','8fc7757d88ee1a58cc9f3ce50a5c1074a25b26e212d57992edd8909c475d1e1c');
INSERT INTO "journal_entry" VALUES(251,'BKK',2024,107,'purchase','2024-04-17','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-04-17T09:00:01Z','bendahara','6fea51ca4fae2cf5ce33dd7092947d94',0,'8fc7757d88ee1a58cc9f3ce50a5c1074a25b26e212d57992edd8909c475d1e1c','21fe5c138ff33d486476081b95f9e1d0522894036c06396e091197a58d23fe88');
INSERT INTO "journal_entry" VALUES(252,'BKK',2024,108,'purchase','2024-04-17','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-04-17T09:00:02Z','bendahara','c234472f5b58796aad611a3e80c6bcbd',0,'21fe5c138ff33d486476081b95f9e1d0522894036c06396e091197a58d23fe88','77c49a2ebf23c189cf13b92b893ce642cb3f5af8847084145b9994bfe629b579');
INSERT INTO "journal_entry" VALUES(253,'BKK',2024,109,'purchase','2024-04-17','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-04-17T09:00:03Z','bendahara','1fb7f62800375c0d52dd34d68744d3c0',0,'77c49a2ebf23c189cf13b92b893ce642cb3f5af8847084145b9994bfe629b579','fced179a4d1b92e1ce1c8a387b70a076b3481f5b1a20f096abc0a8e1c3edf4ec');
INSERT INTO "journal_entry" VALUES(254,'BKM',2024,125,'sale','2024-04-17','Penjualan: Telur ayam','',NULL,'2024-04-17T09:00:04Z','bendahara','59a78b137315d969b7ccba58713b831b',0,'fced179a4d1b92e1ce1c8a387b70a076b3481f5b1a20f096abc0a8e1c3edf4ec','e9f2b6df1b611fe3e1f3786eb976a9ba02f1b6f09307d175b292f2002772c7a7');
INSERT INTO "journal_entry" VALUES(255,'BKM',2024,126,'sale','2024-04-18','Penjualan: Tepung terigu','',NULL,'2024-04-18T09:00:01Z','bendahara','56e0a246663f423b8a0f42834e0751d7',0,'e9f2b6df1b611fe3e1f3786eb976a9ba02f1b6f09307d175b292f2002772c7a7','b514176b06bdacb721658d036f1c8fee0947b62ffc4039a09a245698438a2e49');
INSERT INTO "journal_entry" VALUES(256,'BKM',2024,127,'sale','2024-04-18','Penjualan: Beras medium, Tepung terigu','',NULL,'2024-04-18T09:00:02Z','bendahara','92484194aef4259cbb2b92c3c87868fa',0,'b514176b06bdacb721658d036f1c8fee0947b62ffc4039a09a245698438a2e49','c32fd7ef8e36d1be60a00ca88c5285eb99f9ccd7d0af71effb1f6851e54f773a');
INSERT INTO "journal_entry" VALUES(257,'BKM',2024,128,'sale','2024-04-19','Penjualan: Sambal bawang Ibu Migran, Kopi bubuk robusta','',NULL,'2024-04-19T09:00:01Z','bendahara','eaf5c033a5cd95e71cf3d1797e0750ea',0,'c32fd7ef8e36d1be60a00ca88c5285eb99f9ccd7d0af71effb1f6851e54f773a','8477a1be058e017bf9c4dfa7d106bb6f3f3f601b09b5da42a3234b3025441c04');
INSERT INTO "journal_entry" VALUES(258,'BKM',2024,129,'sale','2024-04-20','Penjualan: Minyak goreng, Gula pasir','',NULL,'2024-04-20T09:00:01Z','bendahara','8e903fd93433b60c61e406a660a7a7b7',0,'8477a1be058e017bf9c4dfa7d106bb6f3f3f601b09b5da42a3234b3025441c04','25ad654e6049bf35959ad240f0295a5ce96e67cf50e58e456a7ece4ff6c415d8');
INSERT INTO "journal_entry" VALUES(259,'BM',2024,21,'sale','2024-04-20','Penjualan: Beras medium','',NULL,'2024-04-20T09:00:02Z','bendahara','a2b249ab47122faafead3bed00fdfeae',0,'25ad654e6049bf35959ad240f0295a5ce96e67cf50e58e456a7ece4ff6c415d8','850fe962a3c2af5c35f4b8333576e88cc52ecee341507ec88a8bed876770b624');
INSERT INTO "journal_entry" VALUES(260,'BKM',2024,130,'sale','2024-04-22','Penjualan: Keripik tempe','',NULL,'2024-04-22T09:00:01Z','bendahara','bd1296cde1b4a960b8e7df9b992149e8',0,'850fe962a3c2af5c35f4b8333576e88cc52ecee341507ec88a8bed876770b624','204716264c8104a4c78c4a90f5e643a663b9b567812f2cb0f4dc8056a394d321');
INSERT INTO "journal_entry" VALUES(261,'BKM',2024,131,'sale','2024-04-23','Penjualan: Minyak goreng','',NULL,'2024-04-23T09:00:01Z','bendahara','32e9c06982ce49deba7725a3d454f36d',0,'204716264c8104a4c78c4a90f5e643a663b9b567812f2cb0f4dc8056a394d321','dbf3ddf74c7e8de1da1907ce62c1d6d11d1c04e5e84266a91411fd82fb47880f');
INSERT INTO "journal_entry" VALUES(262,'BKK',2024,110,'purchase','2024-04-24','Pembelian dari UD Tani Makmur: Beras medium','',NULL,'2024-04-24T09:00:01Z','bendahara','99d026a7762a2ba5ec5df2c7fcad3888',0,'dbf3ddf74c7e8de1da1907ce62c1d6d11d1c04e5e84266a91411fd82fb47880f','68e074a5f905144f022f4a325698e0a992fd5394b82021562ef0e4ca99ab6c75');
INSERT INTO "journal_entry" VALUES(263,'BKK',2024,111,'purchase','2024-04-24','Pembelian dari Anggota: Gula pasir','',NULL,'2024-04-24T09:00:02Z','bendahara','effe76e068b1f3c984546026d5a7eb2e',0,'68e074a5f905144f022f4a325698e0a992fd5394b82021562ef0e4ca99ab6c75','3b2bab9e78567c2270421ab44ddb506db6dfe5d21dfacf137921ddc3209ca8a7');
INSERT INTO "journal_entry" VALUES(264,'BKK',2024,112,'purchase','2024-04-24','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-04-24T09:00:03Z','bendahara','fcd26dadfcd2cf1eb64e172fbea01ca0',0,'3b2bab9e78567c2270421ab44ddb506db6dfe5d21dfacf137921ddc3209ca8a7','cf86589890fa014d32020811b7a7a19f609a4ca721cb5d6505be189a424fccd3');
INSERT INTO "journal_entry" VALUES(265,'BKK',2024,113,'purchase','2024-04-24','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-04-24T09:00:04Z','bendahara','730b19ec2b999f07b3f0b94c4e2a89f5',0,'cf86589890fa014d32020811b7a7a19f609a4ca721cb5d6505be189a424fccd3','5aa6214e10698c977efbd4e4a0c95294862f511716fb118c0f8c9f03138bc66e');
INSERT INTO "journal_entry" VALUES(266,'BKK',2024,114,'purchase','2024-04-24','Pembelian dari Toko Sumber Rejeki: Keripik tempe','',NULL,'2024-04-24T09:00:05Z','bendahara','3286423887ecbe86ab3920349eba8775',0,'5aa6214e10698c977efbd4e4a0c95294862f511716fb118c0f8c9f03138bc66e','22df900c7dce8417f599064c646842cb7f621533f5a5ce7aac73aebac61953ae');
INSERT INTO "journal_entry" VALUES(267,'BKK',2024,115,'purchase','2024-04-24','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-04-24T09:00:06Z','bendahara','adb5555600e6a30586b46f015c03151c',0,'22df900c7dce8417f599064c646842cb7f621533f5a5ce7aac73aebac61953ae','b4f9059ba29037d7d66081701a1ad4f377f91bd552bf82add8f9e0f03e51f60d');
INSERT INTO "journal_entry" VALUES(268,'BKM',2024,132,'sale','2024-04-24','Penjualan: Gula pasir, Tepung terigu','',NULL,'2024-04-24T09:00:07Z','bendahara','f86668c16d05c8189450085b63a029a5',0,'b4f9059ba29037d7d66081701a1ad4f377f91bd552bf82add8f9e0f03e51f60d','47640de18df5580671ca5f9d57ed638e4b1d70cfc2b76c3fba255eebd38856e0');
INSERT INTO "journal_entry" VALUES(269,'BKM',2024,133,'sale','2024-04-25','Penjualan: Gula pasir, Keripik tempe','',NULL,'2024-04-25T09:00:01Z','bendahara','9f22ce0adc7a92835604c3b667be9998',0,'47640de18df5580671ca5f9d57ed638e4b1d70cfc2b76c3fba255eebd38856e0','4761060c276ec1c573c293591266f87262c98df2688a96d1d3c39dcf06a6f863');
INSERT INTO "journal_entry" VALUES(270,'BKM',2024,134,'sale','2024-04-26','Penjualan: Tas anyaman pandan, Telur ayam','',NULL,'2024-04-26T09:00:01Z','bendahara','b312ad6fbbdc55a2f977edf4959d133d',0,'4761060c276ec1c573c293591266f87262c98df2688a96d1d3c39dcf06a6f863','2c893b369312730f1883151e3f23af73b4cb65bac21793746b3f941614154c35');
INSERT INTO "journal_entry" VALUES(271,'BKM',2024,135,'sale','2024-04-26','Penjualan: Kopi bubuk robusta','',NULL,'2024-04-26T09:00:02Z','bendahara','1157c8b3bfaf9e2ff7adc0aee5dd6001',0,'2c893b369312730f1883151e3f23af73b4cb65bac21793746b3f941614154c35','80228bde53dd0da79a5d02af81538f62d4cecc52dda7b223715f3d589db5cc7f');
INSERT INTO "journal_entry" VALUES(272,'BKK',2024,116,'voucher','2024-04-26','Honor pengelola','',NULL,'2024-04-26T09:00:03Z','bendahara','3f64c50cbeeaac97fcd58c0f7e21b8aa',0,'80228bde53dd0da79a5d02af81538f62d4cecc52dda7b223715f3d589db5cc7f','fbae96fe492cc081168ced0de475261a3d5ca3b227c24797f1acbcbbc117efbf');
INSERT INTO "journal_entry" VALUES(273,'BKK',2024,117,'voucher','2024-04-26','Listrik dan pulsa','',NULL,'2024-04-26T09:00:04Z','bendahara','4a77814ea6142e5bf78d9952a3ee54d4',0,'fbae96fe492cc081168ced0de475261a3d5ca3b227c24797f1acbcbbc117efbf','80abcd30317813039dbbf6b14dd04409c8ab2360e69dacb5cf27c8ceac488b61');
INSERT INTO "journal_entry" VALUES(274,'BKK',2024,118,'voucher','2024-04-26','ATK dan fotokopi','',NULL,'2024-04-26T09:00:05Z','bendahara','b8a61715683115a8055198c0a1326797',0,'80abcd30317813039dbbf6b14dd04409c8ab2360e69dacb5cf27c8ceac488b61','1d6b057d3875756d96fd5dee9f6cee801ca5268df94dcbb2028f97cbec21e391');
INSERT INTO "journal_entry" VALUES(275,'BKK',2024,119,'voucher','2024-04-26','Transport ke kota','',NULL,'2024-04-26T09:00:06Z','bendahara','c76330afa23c4b2727f52fa9a117511f',0,'1d6b057d3875756d96fd5dee9f6cee801ca5268df94dcbb2028f97cbec21e391','7447b40f484daf687cf4c210a1db3863563980761e71d0bf69082559b2630c37');
INSERT INTO "journal_entry" VALUES(276,'BKK',2024,120,'voucher','2024-04-26','Konsumsi rapat bulanan','',NULL,'2024-04-26T09:00:07Z','bendahara','452fac9ac850320a65b699ecefe6f675',0,'7447b40f484daf687cf4c210a1db3863563980761e71d0bf69082559b2630c37','64046c3e64d423574ec3f2fdf9966bacce3e8f5f5ba7bf5f03d16fe2c8c85cab');
INSERT INTO "journal_entry" VALUES(277,'BKM',2024,136,'sale','2024-04-27','Penjualan: Beras medium','',NULL,'2024-04-27T09:00:01Z','bendahara','12cb2f3fc47addc92d9b4f22d8a50636',0,'64046c3e64d423574ec3f2fdf9966bacce3e8f5f5ba7bf5f03d16fe2c8c85cab','a33b18f7f072117aa4be821ab3ee43319d06073d29a12ba7447700243bb62bf6');
INSERT INTO "journal_entry" VALUES(278,'BM',2024,22,'savings_interest','2024-04-30','Jasa Simpanan hari raya, April 2024','',NULL,'2024-04-30T09:00:01Z','bendahara','0297c0d69aff956cc6ad0327d0b93207',0,'a33b18f7f072117aa4be821ab3ee43319d06073d29a12ba7447700243bb62bf6','845ed6525d0fe9a4223e10059f18a76f03a432c93eeab5082b901ef85d8fc3a7');
INSERT INTO "journal_entry" VALUES(279,'BM',2024,23,'savings_interest','2024-04-30','Jasa Simpanan pendidikan, April 2024','',NULL,'2024-04-30T09:00:02Z','bendahara','0297c0d69aff956cc6ad0327d0b93207',1,'845ed6525d0fe9a4223e10059f18a76f03a432c93eeab5082b901ef85d8fc3a7','06a8908a139bfa76e1a86049fd5751c7582b076f640b80a531dd9fd826a93392');
INSERT INTO "journal_entry" VALUES(280,'BM',2024,24,'savings_interest','2024-04-30','Jasa Simpanan sukarela, April 2024','',NULL,'2024-04-30T09:00:03Z','bendahara','0297c0d69aff956cc6ad0327d0b93207',2,'06a8908a139bfa76e1a86049fd5751c7582b076f640b80a531dd9fd826a93392','2280061078d36ace7b812ecc5b2569fd5918d5378094325166fd9e038e04c774');
INSERT INTO "journal_entry" VALUES(281,'BM',2024,25,'savings_interest','2024-04-30','Jasa simpanan berjangka SB-0004-1, Munawaroh Setyowati','',NULL,'2024-04-30T09:00:04Z','bendahara','0297c0d69aff956cc6ad0327d0b93207',3,'2280061078d36ace7b812ecc5b2569fd5918d5378094325166fd9e038e04c774','d07867e000542511cb28f8a9b3e12472c18396750556447a4fca074fa89f2623');
CREATE TABLE journal_line (
	entry_id INTEGER NOT NULL, 
	line_no INTEGER NOT NULL, 
	posted_on TEXT NOT NULL, 
	role TEXT NOT NULL CONSTRAINT ck_journal_line_role CHECK (role IN ('O', 'N', 'C')), 
	account_code TEXT NOT NULL, 
	unit TEXT NOT NULL, 
	debit_sen INTEGER NOT NULL, 
	credit_sen INTEGER NOT NULL, 
	member_id INTEGER, 
	contract_id INTEGER, 
	CONSTRAINT pk_journal_line PRIMARY KEY (entry_id, line_no), 
	CONSTRAINT ck_journal_line_one_side CHECK ((debit_sen > 0 AND credit_sen = 0) OR (debit_sen = 0 AND credit_sen > 0)), 
	CONSTRAINT ck_journal_line_largest_amount CHECK (debit_sen + credit_sen <= 100000000000000), 
	CONSTRAINT fk_journal_line_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id), 
	CONSTRAINT fk_journal_line_account_code FOREIGN KEY(account_code) REFERENCES account (code), 
	CONSTRAINT fk_journal_line_member_id FOREIGN KEY(member_id) REFERENCES member (id), 
	CONSTRAINT fk_journal_line_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "journal_line" VALUES(1,1,'2024-01-01','N','1110','Pusat',4000000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(1,2,'2024-01-01','N','3202','Pusat',0,4000000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(2,1,'2024-01-01','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(2,2,'2024-01-01','N','3101','Pusat',0,10000000,1,1);
INSERT INTO "journal_line" VALUES(3,1,'2024-01-01','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(3,2,'2024-01-01','N','3101','Pusat',0,10000000,2,2);
INSERT INTO "journal_line" VALUES(4,1,'2024-01-01','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(4,2,'2024-01-01','N','3101','Pusat',0,10000000,3,3);
INSERT INTO "journal_line" VALUES(5,1,'2024-01-01','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(5,2,'2024-01-01','N','3101','Pusat',0,10000000,4,4);
INSERT INTO "journal_line" VALUES(6,1,'2024-01-01','N','1101','Pusat',2500000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(6,2,'2024-01-01','N','1110','Pusat',0,2500000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(7,1,'2024-01-03','N','1301','Toko',7889000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(7,2,'2024-01-03','N','1101','Pusat',0,7889000,NULL,NULL);
INSERT INTO "journal_line" VALUES(8,1,'2024-01-03','N','1301','Toko',7752000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(8,2,'2024-01-03','N','1101','Pusat',0,7752000,NULL,NULL);
INSERT INTO "journal_line" VALUES(9,1,'2024-01-03','N','1301','Toko',7000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(9,2,'2024-01-03','N','1101','Pusat',0,7000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(10,1,'2024-01-03','N','1301','Toko',10506000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(10,2,'2024-01-03','N','1101','Pusat',0,10506000,NULL,NULL);
INSERT INTO "journal_line" VALUES(11,1,'2024-01-03','N','1301','Toko',4949000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(11,2,'2024-01-03','N','1101','Pusat',0,4949000,NULL,NULL);
INSERT INTO "journal_line" VALUES(12,1,'2024-01-03','N','1301','Toko',5800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(12,2,'2024-01-03','N','1101','Pusat',0,5800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(13,1,'2024-01-03','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(13,2,'2024-01-03','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(14,1,'2024-01-03','N','1301','Toko',17136000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(14,2,'2024-01-03','N','1101','Pusat',0,17136000,NULL,NULL);
INSERT INTO "journal_line" VALUES(15,1,'2024-01-03','N','1301','Toko',7474000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(15,2,'2024-01-03','N','1101','Pusat',0,7474000,NULL,NULL);
INSERT INTO "journal_line" VALUES(16,1,'2024-01-04','N','1101','Pusat',1540000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(16,2,'2024-01-04','N','4111','Toko',0,1540000,3,NULL);
INSERT INTO "journal_line" VALUES(16,3,'2024-01-04','N','5111','Toko',1400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(16,4,'2024-01-04','N','1301','Toko',0,1400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(17,1,'2024-01-05','N','1101','Pusat',3840000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(17,2,'2024-01-05','N','4111','Toko',0,3840000,2,NULL);
INSERT INTO "journal_line" VALUES(17,3,'2024-01-05','N','5111','Toko',3381000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(17,4,'2024-01-05','N','1301','Toko',0,3381000,NULL,NULL);
INSERT INTO "journal_line" VALUES(18,1,'2024-01-06','N','1101','Pusat',2560000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(18,2,'2024-01-06','N','4111','Toko',0,2560000,3,NULL);
INSERT INTO "journal_line" VALUES(18,3,'2024-01-06','N','5111','Toko',2254000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(18,4,'2024-01-06','N','1301','Toko',0,2254000,NULL,NULL);
INSERT INTO "journal_line" VALUES(19,1,'2024-01-06','N','1101','Pusat',2500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(19,2,'2024-01-06','N','2103','USP',0,2500000,1,5);
INSERT INTO "journal_line" VALUES(20,1,'2024-01-06','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(20,2,'2024-01-06','N','2104','USP',0,2000000,2,6);
INSERT INTO "journal_line" VALUES(21,1,'2024-01-08','N','1101','Pusat',2960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(21,2,'2024-01-08','N','4201','Toko',0,2960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(21,3,'2024-01-08','N','5211','Toko',2677400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(21,4,'2024-01-08','N','1301','Toko',0,2677400,NULL,NULL);
INSERT INTO "journal_line" VALUES(22,1,'2024-01-09','N','1101','Pusat',8300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(22,2,'2024-01-09','N','4201','Toko',0,8300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(22,3,'2024-01-09','N','5211','Toko',7575500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(22,4,'2024-01-09','N','1301','Toko',0,7575500,NULL,NULL);
INSERT INTO "journal_line" VALUES(23,1,'2024-01-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(23,2,'2024-01-09','N','3102','Pusat',0,2000000,1,7);
INSERT INTO "journal_line" VALUES(24,1,'2024-01-09','N','1101','Pusat',5500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(24,2,'2024-01-09','N','2101','USP',0,5500000,1,8);
INSERT INTO "journal_line" VALUES(25,1,'2024-01-10','N','1301','Toko',7969500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(25,2,'2024-01-10','N','1101','Pusat',0,7969500,NULL,NULL);
INSERT INTO "journal_line" VALUES(26,1,'2024-01-10','N','1301','Toko',4900000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(26,2,'2024-01-10','N','1101','Pusat',0,4900000,NULL,NULL);
INSERT INTO "journal_line" VALUES(27,1,'2024-01-10','N','1221','Toko',14500000,0,3,NULL);
INSERT INTO "journal_line" VALUES(27,2,'2024-01-10','N','4111','Toko',0,14500000,3,NULL);
INSERT INTO "journal_line" VALUES(27,3,'2024-01-10','N','5111','Toko',10084000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(27,4,'2024-01-10','N','1301','Toko',0,10084000,NULL,NULL);
INSERT INTO "journal_line" VALUES(28,1,'2024-01-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(28,2,'2024-01-10','N','3102','Pusat',0,2000000,2,9);
INSERT INTO "journal_line" VALUES(29,1,'2024-01-10','N','1101','Pusat',7500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(29,2,'2024-01-10','N','2101','USP',0,7500000,2,10);
INSERT INTO "journal_line" VALUES(30,1,'2024-01-11','N','1221','Toko',9680000,0,2,NULL);
INSERT INTO "journal_line" VALUES(30,2,'2024-01-11','N','4111','Toko',0,9680000,2,NULL);
INSERT INTO "journal_line" VALUES(30,3,'2024-01-11','N','5111','Toko',8481100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(30,4,'2024-01-11','N','1301','Toko',0,8481100,NULL,NULL);
INSERT INTO "journal_line" VALUES(31,1,'2024-01-11','N','1101','Pusat',2400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(31,2,'2024-01-11','N','4201','Toko',0,2400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(31,3,'2024-01-11','N','5211','Toko',1664000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(31,4,'2024-01-11','N','1301','Toko',0,1664000,NULL,NULL);
INSERT INTO "journal_line" VALUES(32,1,'2024-01-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(32,2,'2024-01-11','N','3102','Pusat',0,2000000,3,11);
INSERT INTO "journal_line" VALUES(33,1,'2024-01-11','N','1201','USP',250000000,0,3,12);
INSERT INTO "journal_line" VALUES(33,2,'2024-01-11','N','4102','USP',0,2500000,3,12);
INSERT INTO "journal_line" VALUES(33,3,'2024-01-11','N','1101','Pusat',0,247500000,NULL,NULL);
INSERT INTO "journal_line" VALUES(34,1,'2024-01-12','N','1101','Pusat',2200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(34,2,'2024-01-12','N','4111','Toko',0,2200000,4,NULL);
INSERT INTO "journal_line" VALUES(34,3,'2024-01-12','N','5111','Toko',1960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(34,4,'2024-01-12','N','1301','Toko',0,1960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(35,1,'2024-01-12','N','1101','Pusat',7800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(35,2,'2024-01-12','N','4201','Toko',0,7800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(35,3,'2024-01-12','N','5211','Toko',5605500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(35,4,'2024-01-12','N','1301','Toko',0,5605500,NULL,NULL);
INSERT INTO "journal_line" VALUES(36,1,'2024-01-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(36,2,'2024-01-12','N','3102','Pusat',0,2000000,4,13);
INSERT INTO "journal_line" VALUES(37,1,'2024-01-12','N','1201','USP',200000000,0,4,14);
INSERT INTO "journal_line" VALUES(37,2,'2024-01-12','N','4102','USP',0,2000000,4,14);
INSERT INTO "journal_line" VALUES(37,3,'2024-01-12','N','1101','Pusat',0,198000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,1,'2024-01-13','N','1101','Pusat',1200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,2,'2024-01-13','N','4201','Toko',0,1200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,3,'2024-01-13','N','5211','Toko',832000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,4,'2024-01-13','N','1301','Toko',0,832000,NULL,NULL);
INSERT INTO "journal_line" VALUES(39,1,'2024-01-14','N','1110','Pusat',810000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(39,2,'2024-01-14','N','1101','Pusat',0,810000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,1,'2024-01-15','N','1101','Pusat',20600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,2,'2024-01-15','N','4111','Toko',0,20600000,1,NULL);
INSERT INTO "journal_line" VALUES(40,3,'2024-01-15','N','5111','Toko',13832000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,4,'2024-01-15','N','1301','Toko',0,13832000,NULL,NULL);
INSERT INTO "journal_line" VALUES(41,1,'2024-01-16','N','1101','Pusat',3080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(41,2,'2024-01-16','N','4201','Toko',0,3080000,NULL,NULL);
INSERT INTO "journal_line" VALUES(41,3,'2024-01-16','N','5211','Toko',2800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(41,4,'2024-01-16','N','1301','Toko',0,2800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(42,1,'2024-01-16','N','1101','Pusat',5880000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(42,2,'2024-01-16','N','4201','Toko',0,5880000,NULL,NULL);
INSERT INTO "journal_line" VALUES(42,3,'2024-01-16','N','5211','Toko',5426500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(42,4,'2024-01-16','N','1301','Toko',0,5426500,NULL,NULL);
INSERT INTO "journal_line" VALUES(43,1,'2024-01-17','N','1301','Toko',7904000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(43,2,'2024-01-17','N','1101','Pusat',0,7904000,NULL,NULL);
INSERT INTO "journal_line" VALUES(44,1,'2024-01-17','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(44,2,'2024-01-17','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(45,1,'2024-01-17','N','1301','Toko',5096000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(45,2,'2024-01-17','N','1101','Pusat',0,5096000,NULL,NULL);
INSERT INTO "journal_line" VALUES(46,1,'2024-01-17','N','1301','Toko',5916000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(46,2,'2024-01-17','N','1101','Pusat',0,5916000,NULL,NULL);
INSERT INTO "journal_line" VALUES(47,1,'2024-01-17','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(47,2,'2024-01-17','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(48,1,'2024-01-17','N','1301','Toko',16632000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(48,2,'2024-01-17','N','1101','Pusat',0,16632000,NULL,NULL);
INSERT INTO "journal_line" VALUES(49,1,'2024-01-17','N','1301','Toko',7622000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(49,2,'2024-01-17','N','1101','Pusat',0,7622000,NULL,NULL);
INSERT INTO "journal_line" VALUES(50,1,'2024-01-17','N','1101','Pusat',11500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(50,2,'2024-01-17','N','4111','Toko',0,11500000,2,NULL);
INSERT INTO "journal_line" VALUES(50,3,'2024-01-17','N','5111','Toko',9200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(50,4,'2024-01-17','N','1301','Toko',0,9200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(51,1,'2024-01-18','N','1101','Pusat',5600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(51,2,'2024-01-18','N','4111','Toko',0,5600000,1,NULL);
INSERT INTO "journal_line" VALUES(51,3,'2024-01-18','N','5111','Toko',5253000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(51,4,'2024-01-18','N','1301','Toko',0,5253000,NULL,NULL);
INSERT INTO "journal_line" VALUES(52,1,'2024-01-18','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(52,2,'2024-01-18','N','4111','Toko',0,3360000,1,NULL);
INSERT INTO "journal_line" VALUES(52,3,'2024-01-18','N','5111','Toko',3144200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(52,4,'2024-01-18','N','1301','Toko',0,3144200,NULL,NULL);
INSERT INTO "journal_line" VALUES(53,1,'2024-01-19','N','1101','Pusat',12740000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(53,2,'2024-01-19','N','4111','Toko',0,12740000,2,NULL);
INSERT INTO "journal_line" VALUES(53,3,'2024-01-19','N','5111','Toko',11856400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(53,4,'2024-01-19','N','1301','Toko',0,11856400,NULL,NULL);
INSERT INTO "journal_line" VALUES(54,1,'2024-01-19','N','1221','Toko',3840000,0,3,NULL);
INSERT INTO "journal_line" VALUES(54,2,'2024-01-19','N','4111','Toko',0,3840000,3,NULL);
INSERT INTO "journal_line" VALUES(54,3,'2024-01-19','N','5111','Toko',3411200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(54,4,'2024-01-19','N','1301','Toko',0,3411200,NULL,NULL);
INSERT INTO "journal_line" VALUES(55,1,'2024-01-23','N','1101','Pusat',32000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(55,2,'2024-01-23','N','4111','Toko',0,32000000,3,NULL);
INSERT INTO "journal_line" VALUES(55,3,'2024-01-23','N','5111','Toko',21069000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(55,4,'2024-01-23','N','1301','Toko',0,21069000,NULL,NULL);
INSERT INTO "journal_line" VALUES(56,1,'2024-01-24','N','1301','Toko',8050000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(56,2,'2024-01-24','N','1101','Pusat',0,8050000,NULL,NULL);
INSERT INTO "journal_line" VALUES(57,1,'2024-01-24','N','1301','Toko',7676000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(57,2,'2024-01-24','N','1101','Pusat',0,7676000,NULL,NULL);
INSERT INTO "journal_line" VALUES(58,1,'2024-01-24','N','1301','Toko',7000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(58,2,'2024-01-24','N','1101','Pusat',0,7000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(59,1,'2024-01-24','N','1301','Toko',10608000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(59,2,'2024-01-24','N','1101','Pusat',0,10608000,NULL,NULL);
INSERT INTO "journal_line" VALUES(60,1,'2024-01-24','N','1301','Toko',5096000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(60,2,'2024-01-24','N','1101','Pusat',0,5096000,NULL,NULL);
INSERT INTO "journal_line" VALUES(61,1,'2024-01-24','N','1301','Toko',6032000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(61,2,'2024-01-24','N','1101','Pusat',0,6032000,NULL,NULL);
INSERT INTO "journal_line" VALUES(62,1,'2024-01-24','N','1301','Toko',4040000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(62,2,'2024-01-24','N','1101','Pusat',0,4040000,NULL,NULL);
INSERT INTO "journal_line" VALUES(63,1,'2024-01-24','N','1301','Toko',16800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(63,2,'2024-01-24','N','1101','Pusat',0,16800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(64,1,'2024-01-24','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(64,2,'2024-01-24','N','4111','Toko',0,8400000,3,NULL);
INSERT INTO "journal_line" VALUES(64,3,'2024-01-24','N','5111','Toko',7956000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(64,4,'2024-01-24','N','1301','Toko',0,7956000,NULL,NULL);
INSERT INTO "journal_line" VALUES(65,1,'2024-01-25','N','1101','Pusat',4000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(65,2,'2024-01-25','N','4111','Toko',0,4000000,4,NULL);
INSERT INTO "journal_line" VALUES(65,3,'2024-01-25','N','5111','Toko',3004400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(65,4,'2024-01-25','N','1301','Toko',0,3004400,NULL,NULL);
INSERT INTO "journal_line" VALUES(66,1,'2024-01-26','N','1101','Pusat',12080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(66,2,'2024-01-26','N','4111','Toko',0,12080000,1,NULL);
INSERT INTO "journal_line" VALUES(66,3,'2024-01-26','N','5111','Toko',9138100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(66,4,'2024-01-26','N','1301','Toko',0,9138100,NULL,NULL);
INSERT INTO "journal_line" VALUES(67,1,'2024-01-26','N','1101','Pusat',11520000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(67,2,'2024-01-26','N','4111','Toko',0,11520000,1,NULL);
INSERT INTO "journal_line" VALUES(67,3,'2024-01-26','N','5111','Toko',9497500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(67,4,'2024-01-26','N','1301','Toko',0,9497500,NULL,NULL);
INSERT INTO "journal_line" VALUES(68,1,'2024-01-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(68,2,'2024-01-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(69,1,'2024-01-26','N','6104','Pusat',550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(69,2,'2024-01-26','N','1101','Pusat',0,550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(70,1,'2024-01-26','N','6103','Pusat',250000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(70,2,'2024-01-26','N','1101','Pusat',0,250000,NULL,NULL);
INSERT INTO "journal_line" VALUES(71,1,'2024-01-26','N','6102','Pusat',400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(71,2,'2024-01-26','N','1101','Pusat',0,400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(72,1,'2024-01-26','N','7103','Pusat',300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(72,2,'2024-01-26','N','1101','Pusat',0,300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(73,1,'2024-02-02','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(73,2,'2024-02-02','N','4201','Toko',0,8400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(73,3,'2024-02-02','N','5211','Toko',7728700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(73,4,'2024-02-02','N','1301','Toko',0,7728700,NULL,NULL);
INSERT INTO "journal_line" VALUES(74,1,'2024-02-03','N','1301','Toko',7524000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(74,2,'2024-02-03','N','1101','Pusat',0,7524000,NULL,NULL);
INSERT INTO "journal_line" VALUES(75,1,'2024-02-03','N','1301','Toko',10506000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(75,2,'2024-02-03','N','1101','Pusat',0,10506000,NULL,NULL);
INSERT INTO "journal_line" VALUES(76,1,'2024-02-03','N','1301','Toko',5742000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(76,2,'2024-02-03','N','1101','Pusat',0,5742000,NULL,NULL);
INSERT INTO "journal_line" VALUES(77,1,'2024-02-03','N','1301','Toko',7696000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(77,2,'2024-02-03','N','1101','Pusat',0,7696000,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,1,'2024-02-03','N','1101','Pusat',32700000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,2,'2024-02-03','N','4201','Toko',0,32700000,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,3,'2024-02-03','N','5211','Toko',22692000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,4,'2024-02-03','N','1301','Toko',0,22692000,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,1,'2024-02-04','N','1101','Pusat',16840000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,2,'2024-02-04','N','4201','Toko',0,16840000,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,3,'2024-02-04','N','5211','Toko',13039200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,4,'2024-02-04','N','1301','Toko',0,13039200,NULL,NULL);
INSERT INTO "journal_line" VALUES(80,1,'2024-02-05','N','1101','Pusat',4800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(80,2,'2024-02-05','N','4111','Toko',0,4800000,2,NULL);
INSERT INTO "journal_line" VALUES(80,3,'2024-02-05','N','5111','Toko',3248000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(80,4,'2024-02-05','N','1301','Toko',0,3248000,NULL,NULL);
INSERT INTO "journal_line" VALUES(81,1,'2024-02-06','N','1101','Pusat',2500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(81,2,'2024-02-06','N','2103','USP',0,2500000,1,5);
INSERT INTO "journal_line" VALUES(82,1,'2024-02-06','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(82,2,'2024-02-06','N','2104','USP',0,2000000,2,6);
INSERT INTO "journal_line" VALUES(83,1,'2024-02-08','N','1101','Pusat',14280000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(83,2,'2024-02-08','N','4201','Toko',0,14280000,NULL,NULL);
INSERT INTO "journal_line" VALUES(83,3,'2024-02-08','N','5211','Toko',13326400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(83,4,'2024-02-08','N','1301','Toko',0,13326400,NULL,NULL);
INSERT INTO "journal_line" VALUES(84,1,'2024-02-08','N','1101','Pusat',1100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(84,2,'2024-02-08','N','4111','Toko',0,1100000,3,NULL);
INSERT INTO "journal_line" VALUES(84,3,'2024-02-08','N','5111','Toko',1016000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(84,4,'2024-02-08','N','1301','Toko',0,1016000,NULL,NULL);
INSERT INTO "journal_line" VALUES(85,1,'2024-02-09','N','1101','Pusat',8000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(85,2,'2024-02-09','N','4111','Toko',0,8000000,3,NULL);
INSERT INTO "journal_line" VALUES(85,3,'2024-02-09','N','5111','Toko',5742000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(85,4,'2024-02-09','N','1301','Toko',0,5742000,NULL,NULL);
INSERT INTO "journal_line" VALUES(86,1,'2024-02-09','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(86,2,'2024-02-09','N','4201','Toko',0,3360000,NULL,NULL);
INSERT INTO "journal_line" VALUES(86,3,'2024-02-09','N','5211','Toko',3009600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(86,4,'2024-02-09','N','1301','Toko',0,3009600,NULL,NULL);
INSERT INTO "journal_line" VALUES(87,1,'2024-02-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(87,2,'2024-02-09','N','3102','Pusat',0,2000000,1,7);
INSERT INTO "journal_line" VALUES(88,1,'2024-02-09','N','1201','USP',450000000,0,1,15);
INSERT INTO "journal_line" VALUES(88,2,'2024-02-09','N','4102','USP',0,4500000,1,15);
INSERT INTO "journal_line" VALUES(88,3,'2024-02-09','N','1101','Pusat',0,445500000,NULL,NULL);
INSERT INTO "journal_line" VALUES(89,1,'2024-02-10','N','1301','Toko',8130500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(89,2,'2024-02-10','N','1101','Pusat',0,8130500,NULL,NULL);
INSERT INTO "journal_line" VALUES(90,1,'2024-02-10','N','1301','Toko',10608000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(90,2,'2024-02-10','N','1101','Pusat',0,10608000,NULL,NULL);
INSERT INTO "journal_line" VALUES(91,1,'2024-02-10','N','1301','Toko',4998000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(91,2,'2024-02-10','N','1101','Pusat',0,4998000,NULL,NULL);
INSERT INTO "journal_line" VALUES(92,1,'2024-02-10','N','1301','Toko',5684000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(92,2,'2024-02-10','N','1101','Pusat',0,5684000,NULL,NULL);
INSERT INTO "journal_line" VALUES(93,1,'2024-02-10','N','1301','Toko',3920000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(93,2,'2024-02-10','N','1101','Pusat',0,3920000,NULL,NULL);
INSERT INTO "journal_line" VALUES(94,1,'2024-02-10','N','1301','Toko',17304000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(94,2,'2024-02-10','N','1101','Pusat',0,17304000,NULL,NULL);
INSERT INTO "journal_line" VALUES(95,1,'2024-02-10','N','1301','Toko',7400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(95,2,'2024-02-10','N','1101','Pusat',0,7400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(96,1,'2024-02-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(96,2,'2024-02-10','N','3102','Pusat',0,2000000,2,9);
INSERT INTO "journal_line" VALUES(97,1,'2024-02-11','N','1101','Pusat',3600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(97,2,'2024-02-11','N','4201','Toko',0,3600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(97,3,'2024-02-11','N','5211','Toko',2366000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(97,4,'2024-02-11','N','1301','Toko',0,2366000,NULL,NULL);
INSERT INTO "journal_line" VALUES(98,1,'2024-02-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(98,2,'2024-02-11','N','3102','Pusat',0,2000000,3,11);
INSERT INTO "journal_line" VALUES(99,1,'2024-02-11','N','1101','Pusat',24600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(99,2,'2024-02-11','N','1201','USP',0,20850000,3,12);
INSERT INTO "journal_line" VALUES(99,3,'2024-02-11','N','4101','USP',0,3750000,3,12);
INSERT INTO "journal_line" VALUES(100,1,'2024-02-12','N','1221','Toko',5120000,0,4,NULL);
INSERT INTO "journal_line" VALUES(100,2,'2024-02-12','N','4111','Toko',0,5120000,4,NULL);
INSERT INTO "journal_line" VALUES(100,3,'2024-02-12','N','5111','Toko',4634400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(100,4,'2024-02-12','N','1301','Toko',0,4634400,NULL,NULL);
INSERT INTO "journal_line" VALUES(101,1,'2024-02-12','N','1101','Pusat',11480000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(101,2,'2024-02-12','N','4111','Toko',0,11480000,2,NULL);
INSERT INTO "journal_line" VALUES(101,3,'2024-02-12','N','5111','Toko',10743800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(101,4,'2024-02-12','N','1301','Toko',0,10743800,NULL,NULL);
INSERT INTO "journal_line" VALUES(102,1,'2024-02-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(102,2,'2024-02-12','N','3102','Pusat',0,2000000,4,13);
INSERT INTO "journal_line" VALUES(103,1,'2024-02-12','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(103,2,'2024-02-12','N','2101','USP',0,10000000,4,16);
INSERT INTO "journal_line" VALUES(104,1,'2024-02-12','N','1101','Pusat',19650000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(104,2,'2024-02-12','N','1201','USP',0,16650000,4,14);
INSERT INTO "journal_line" VALUES(104,3,'2024-02-12','N','4101','USP',0,3000000,4,14);
INSERT INTO "journal_line" VALUES(105,1,'2024-02-13','N','1101','Pusat',7800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(105,2,'2024-02-13','N','4201','Toko',0,7800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(105,3,'2024-02-13','N','5211','Toko',5550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(105,4,'2024-02-13','N','1301','Toko',0,5550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(106,1,'2024-02-13','N','1101','Pusat',2400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(106,2,'2024-02-13','N','4111','Toko',0,2400000,1,NULL);
INSERT INTO "journal_line" VALUES(106,3,'2024-02-13','N','5111','Toko',1577300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(106,4,'2024-02-13','N','1301','Toko',0,1577300,NULL,NULL);
INSERT INTO "journal_line" VALUES(107,1,'2024-02-17','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(107,2,'2024-02-17','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(108,1,'2024-02-17','N','1301','Toko',4040000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(108,2,'2024-02-17','N','1101','Pusat',0,4040000,NULL,NULL);
INSERT INTO "journal_line" VALUES(109,1,'2024-02-17','N','1301','Toko',7622000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(109,2,'2024-02-17','N','1101','Pusat',0,7622000,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,1,'2024-02-17','N','1101','Pusat',12620000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,2,'2024-02-17','N','4111','Toko',0,12620000,4,NULL);
INSERT INTO "journal_line" VALUES(110,3,'2024-02-17','N','5111','Toko',9954000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,4,'2024-02-17','N','1301','Toko',0,9954000,NULL,NULL);
INSERT INTO "journal_line" VALUES(111,1,'2024-02-17','N','1101','Pusat',4800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(111,2,'2024-02-17','N','4111','Toko',0,4800000,4,NULL);
INSERT INTO "journal_line" VALUES(111,3,'2024-02-17','N','5111','Toko',3219100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(111,4,'2024-02-17','N','1301','Toko',0,3219100,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,1,'2024-02-18','N','1101','Pusat',39000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,2,'2024-02-18','N','4201','Toko',0,39000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,3,'2024-02-18','N','5211','Toko',26776000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,4,'2024-02-18','N','1301','Toko',0,26776000,NULL,NULL);
INSERT INTO "journal_line" VALUES(113,1,'2024-02-19','N','1101','Pusat',2800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(113,2,'2024-02-19','N','4111','Toko',0,2800000,4,NULL);
INSERT INTO "journal_line" VALUES(113,3,'2024-02-19','N','5111','Toko',2647900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(113,4,'2024-02-19','N','1301','Toko',0,2647900,NULL,NULL);
INSERT INTO "journal_line" VALUES(114,1,'2024-02-19','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(114,2,'2024-02-19','N','4201','Toko',0,3360000,NULL,NULL);
INSERT INTO "journal_line" VALUES(114,3,'2024-02-19','N','5211','Toko',3009600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(114,4,'2024-02-19','N','1301','Toko',0,3009600,NULL,NULL);
INSERT INTO "journal_line" VALUES(115,1,'2024-02-19','N','1101','Pusat',200000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(115,2,'2024-02-19','N','2102','USP',0,200000000,4,17);
INSERT INTO "journal_line" VALUES(116,1,'2024-02-20','N','1221','Toko',3500000,0,2,NULL);
INSERT INTO "journal_line" VALUES(116,2,'2024-02-20','N','4111','Toko',0,3500000,2,NULL);
INSERT INTO "journal_line" VALUES(116,3,'2024-02-20','N','5111','Toko',2611900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(116,4,'2024-02-20','N','1301','Toko',0,2611900,NULL,NULL);
INSERT INTO "journal_line" VALUES(117,1,'2024-02-22','N','1101','Pusat',4400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(117,2,'2024-02-22','N','4201','Toko',0,4400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(117,3,'2024-02-22','N','5211','Toko',4009400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(117,4,'2024-02-22','N','1301','Toko',0,4009400,NULL,NULL);
INSERT INTO "journal_line" VALUES(118,1,'2024-02-24','N','1301','Toko',7828000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(118,2,'2024-02-24','N','1101','Pusat',0,7828000,NULL,NULL);
INSERT INTO "journal_line" VALUES(119,1,'2024-02-24','N','1301','Toko',10302000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(119,2,'2024-02-24','N','1101','Pusat',0,10302000,NULL,NULL);
INSERT INTO "journal_line" VALUES(120,1,'2024-02-24','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(120,2,'2024-02-24','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(121,1,'2024-02-24','N','1301','Toko',5916000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(121,2,'2024-02-24','N','1101','Pusat',0,5916000,NULL,NULL);
INSERT INTO "journal_line" VALUES(122,1,'2024-02-24','N','1301','Toko',3960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(122,2,'2024-02-24','N','1101','Pusat',0,3960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(123,1,'2024-02-24','N','1301','Toko',16632000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(123,2,'2024-02-24','N','1101','Pusat',0,16632000,NULL,NULL);
INSERT INTO "journal_line" VALUES(124,1,'2024-02-24','N','1301','Toko',7400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(124,2,'2024-02-24','N','1101','Pusat',0,7400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(125,1,'2024-02-24','N','1101','Pusat',9040000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(125,2,'2024-02-24','N','4111','Toko',0,9040000,3,NULL);
INSERT INTO "journal_line" VALUES(125,3,'2024-02-24','N','5111','Toko',7175700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(125,4,'2024-02-24','N','1301','Toko',0,7175700,NULL,NULL);
INSERT INTO "journal_line" VALUES(126,1,'2024-02-25','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(126,2,'2024-02-25','N','4111','Toko',0,10000000,2,NULL);
INSERT INTO "journal_line" VALUES(126,3,'2024-02-25','N','5111','Toko',6868000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(126,4,'2024-02-25','N','1301','Toko',0,6868000,NULL,NULL);
INSERT INTO "journal_line" VALUES(127,1,'2024-02-25','N','1101','Pusat',16200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(127,2,'2024-02-25','N','4201','Toko',0,16200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(127,3,'2024-02-25','N','5211','Toko',14966300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(127,4,'2024-02-25','N','1301','Toko',0,14966300,NULL,NULL);
INSERT INTO "journal_line" VALUES(128,1,'2024-02-26','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(128,2,'2024-02-26','N','4201','Toko',0,6000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(128,3,'2024-02-26','N','5211','Toko',4437000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(128,4,'2024-02-26','N','1301','Toko',0,4437000,NULL,NULL);
INSERT INTO "journal_line" VALUES(129,1,'2024-02-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(129,2,'2024-02-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(130,1,'2024-02-26','N','6104','Pusat',750000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(130,2,'2024-02-26','N','1101','Pusat',0,750000,NULL,NULL);
INSERT INTO "journal_line" VALUES(131,1,'2024-02-26','N','6103','Pusat',150000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(131,2,'2024-02-26','N','1101','Pusat',0,150000,NULL,NULL);
INSERT INTO "journal_line" VALUES(132,1,'2024-02-26','N','6102','Pusat',550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(132,2,'2024-02-26','N','1101','Pusat',0,550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(133,1,'2024-02-26','N','7103','Pusat',400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(133,2,'2024-02-26','N','1101','Pusat',0,400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(134,1,'2024-02-27','N','1101','Pusat',3080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(134,2,'2024-02-27','N','4111','Toko',0,3080000,3,NULL);
INSERT INTO "journal_line" VALUES(134,3,'2024-02-27','N','5111','Toko',2846700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(134,4,'2024-02-27','N','1301','Toko',0,2846700,NULL,NULL);
INSERT INTO "journal_line" VALUES(135,1,'2024-02-29','N','5101','USP',4000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(135,2,'2024-02-29','N','2103','USP',0,4000,1,5);
INSERT INTO "journal_line" VALUES(136,1,'2024-02-29','N','5101','USP',3200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(136,2,'2024-02-29','N','2104','USP',0,3200,2,6);
INSERT INTO "journal_line" VALUES(137,1,'2024-02-29','N','5101','USP',31000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(137,2,'2024-02-29','N','2101','USP',0,13100,1,8);
INSERT INTO "journal_line" VALUES(137,3,'2024-02-29','N','2101','USP',0,17900,2,10);
INSERT INTO "journal_line" VALUES(138,1,'2024-02-29','N','5102','USP',361600,0,4,NULL);
INSERT INTO "journal_line" VALUES(138,2,'2024-02-29','N','2101','USP',0,361600,4,16);
INSERT INTO "journal_line" VALUES(139,1,'2024-03-01','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(139,2,'2024-03-01','N','4111','Toko',0,3360000,4,NULL);
INSERT INTO "journal_line" VALUES(139,3,'2024-03-01','N','5111','Toko',3110900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(139,4,'2024-03-01','N','1301','Toko',0,3110900,NULL,NULL);
INSERT INTO "journal_line" VALUES(140,1,'2024-03-02','N','1101','Pusat',1280000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(140,2,'2024-03-02','N','4201','Toko',0,1280000,NULL,NULL);
INSERT INTO "journal_line" VALUES(140,3,'2024-03-02','N','5211','Toko',1158600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(140,4,'2024-03-02','N','1301','Toko',0,1158600,NULL,NULL);
INSERT INTO "journal_line" VALUES(141,1,'2024-03-03','N','1301','Toko',8130500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(141,2,'2024-03-03','N','1101','Pusat',0,8130500,NULL,NULL);
INSERT INTO "journal_line" VALUES(142,1,'2024-03-03','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(142,2,'2024-03-03','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(143,1,'2024-03-03','N','1301','Toko',10404000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(143,2,'2024-03-03','N','1101','Pusat',0,10404000,NULL,NULL);
INSERT INTO "journal_line" VALUES(144,1,'2024-03-03','N','1301','Toko',5800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(144,2,'2024-03-03','N','1101','Pusat',0,5800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(145,1,'2024-03-03','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(145,2,'2024-03-03','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(146,1,'2024-03-03','N','1301','Toko',7252000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(146,2,'2024-03-03','N','1101','Pusat',0,7252000,NULL,NULL);
INSERT INTO "journal_line" VALUES(147,1,'2024-03-03','N','1101','Pusat',26000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(147,2,'2024-03-03','N','4111','Toko',0,26000000,4,NULL);
INSERT INTO "journal_line" VALUES(147,3,'2024-03-03','N','5111','Toko',16632000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(147,4,'2024-03-03','N','1301','Toko',0,16632000,NULL,NULL);
INSERT INTO "journal_line" VALUES(148,1,'2024-03-04','N','1101','Pusat',4400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(148,2,'2024-03-04','N','4201','Toko',0,4400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(148,3,'2024-03-04','N','5211','Toko',4032900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(148,4,'2024-03-04','N','1301','Toko',0,4032900,NULL,NULL);
INSERT INTO "journal_line" VALUES(149,1,'2024-03-05','N','1221','Toko',1680000,0,3,NULL);
INSERT INTO "journal_line" VALUES(149,2,'2024-03-05','N','4111','Toko',0,1680000,3,NULL);
INSERT INTO "journal_line" VALUES(149,3,'2024-03-05','N','5111','Toko',1555500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(149,4,'2024-03-05','N','1301','Toko',0,1555500,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,1,'2024-03-05','N','1101','Pusat',13600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,2,'2024-03-05','N','4201','Toko',0,13600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,3,'2024-03-05','N','5211','Toko',9755000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,4,'2024-03-05','N','1301','Toko',0,9755000,NULL,NULL);
INSERT INTO "journal_line" VALUES(151,1,'2024-03-06','N','1101','Pusat',5120000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(151,2,'2024-03-06','N','4111','Toko',0,5120000,2,NULL);
INSERT INTO "journal_line" VALUES(151,3,'2024-03-06','N','5111','Toko',4644600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(151,4,'2024-03-06','N','1301','Toko',0,4644600,NULL,NULL);
INSERT INTO "journal_line" VALUES(152,1,'2024-03-06','N','1101','Pusat',2500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(152,2,'2024-03-06','N','2103','USP',0,2500000,1,5);
INSERT INTO "journal_line" VALUES(153,1,'2024-03-06','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(153,2,'2024-03-06','N','2104','USP',0,2000000,2,6);
INSERT INTO "journal_line" VALUES(154,1,'2024-03-09','N','1101','Pusat',2600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,2,'2024-03-09','N','4201','Toko',0,2600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,3,'2024-03-09','N','5211','Toko',1813000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,4,'2024-03-09','N','1301','Toko',0,1813000,NULL,NULL);
INSERT INTO "journal_line" VALUES(155,1,'2024-03-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(155,2,'2024-03-09','N','3102','Pusat',0,2000000,1,7);
INSERT INTO "journal_line" VALUES(156,1,'2024-03-09','N','2101','USP',5000000,0,1,8);
INSERT INTO "journal_line" VALUES(156,2,'2024-03-09','N','1101','Pusat',0,5000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(157,1,'2024-03-10','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(157,2,'2024-03-10','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(158,1,'2024-03-10','N','1301','Toko',5974000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(158,2,'2024-03-10','N','1101','Pusat',0,5974000,NULL,NULL);
INSERT INTO "journal_line" VALUES(159,1,'2024-03-10','N','1301','Toko',17304000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(159,2,'2024-03-10','N','1101','Pusat',0,17304000,NULL,NULL);
INSERT INTO "journal_line" VALUES(160,1,'2024-03-10','N','1101','Pusat',2800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(160,2,'2024-03-10','N','4111','Toko',0,2800000,3,NULL);
INSERT INTO "journal_line" VALUES(160,3,'2024-03-10','N','5111','Toko',2601000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(160,4,'2024-03-10','N','1301','Toko',0,2601000,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,1,'2024-03-10','N','1101','Pusat',7800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,2,'2024-03-10','N','4111','Toko',0,7800000,3,NULL);
INSERT INTO "journal_line" VALUES(161,3,'2024-03-10','N','5111','Toko',5439000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,4,'2024-03-10','N','1301','Toko',0,5439000,NULL,NULL);
INSERT INTO "journal_line" VALUES(162,1,'2024-03-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(162,2,'2024-03-10','N','3102','Pusat',0,2000000,2,9);
INSERT INTO "journal_line" VALUES(163,1,'2024-03-10','N','1101','Pusat',9500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(163,2,'2024-03-10','N','2101','USP',0,9500000,2,10);
INSERT INTO "journal_line" VALUES(164,1,'2024-03-10','N','1201','USP',300000000,0,2,18);
INSERT INTO "journal_line" VALUES(164,2,'2024-03-10','N','4102','USP',0,3000000,2,18);
INSERT INTO "journal_line" VALUES(164,3,'2024-03-10','N','1101','Pusat',0,297000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(165,1,'2024-03-11','N','1101','Pusat',2560000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(165,2,'2024-03-11','N','4201','Toko',0,2560000,NULL,NULL);
INSERT INTO "journal_line" VALUES(165,3,'2024-03-11','N','5211','Toko',2322300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(165,4,'2024-03-11','N','1301','Toko',0,2322300,NULL,NULL);
INSERT INTO "journal_line" VALUES(166,1,'2024-03-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(166,2,'2024-03-11','N','3102','Pusat',0,2000000,3,11);
INSERT INTO "journal_line" VALUES(167,1,'2024-03-11','N','1101','Pusat',24300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(167,2,'2024-03-11','N','1201','USP',0,20850000,3,12);
INSERT INTO "journal_line" VALUES(167,3,'2024-03-11','N','4101','USP',0,3450000,3,12);
INSERT INTO "journal_line" VALUES(168,1,'2024-03-12','N','1101','Pusat',24060000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(168,2,'2024-03-12','N','4201','Toko',0,24060000,NULL,NULL);
INSERT INTO "journal_line" VALUES(168,3,'2024-03-12','N','5211','Toko',16793700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(168,4,'2024-03-12','N','1301','Toko',0,16793700,NULL,NULL);
INSERT INTO "journal_line" VALUES(169,1,'2024-03-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(169,2,'2024-03-12','N','3102','Pusat',0,2000000,4,13);
INSERT INTO "journal_line" VALUES(170,1,'2024-03-12','N','1101','Pusat',19400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(170,2,'2024-03-12','N','1201','USP',0,16650000,4,14);
INSERT INTO "journal_line" VALUES(170,3,'2024-03-12','N','4101','USP',0,2750000,4,14);
INSERT INTO "journal_line" VALUES(171,1,'2024-03-13','N','1101','Pusat',3300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,2,'2024-03-13','N','4201','Toko',0,3300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,3,'2024-03-13','N','5211','Toko',3028200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,4,'2024-03-13','N','1301','Toko',0,3028200,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,1,'2024-03-13','N','1101','Pusat',1100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,2,'2024-03-13','N','4201','Toko',0,1100000,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,3,'2024-03-13','N','5211','Toko',1009400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,4,'2024-03-13','N','1301','Toko',0,1009400,NULL,NULL);
INSERT INTO "journal_line" VALUES(173,1,'2024-03-15','N','1101','Pusat',7260000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(173,2,'2024-03-15','N','4111','Toko',0,7260000,3,NULL);
INSERT INTO "journal_line" VALUES(173,3,'2024-03-15','N','5111','Toko',6718300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(173,4,'2024-03-15','N','1301','Toko',0,6718300,NULL,NULL);
INSERT INTO "journal_line" VALUES(174,1,'2024-03-16','N','1101','Pusat',2400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(174,2,'2024-03-16','N','4111','Toko',0,2400000,3,NULL);
INSERT INTO "journal_line" VALUES(174,3,'2024-03-16','N','5111','Toko',1650700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(174,4,'2024-03-16','N','1301','Toko',0,1650700,NULL,NULL);
INSERT INTO "journal_line" VALUES(175,1,'2024-03-17','N','1301','Toko',8291500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(175,2,'2024-03-17','N','1101','Pusat',0,8291500,NULL,NULL);
INSERT INTO "journal_line" VALUES(176,1,'2024-03-17','N','1301','Toko',7210000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(176,2,'2024-03-17','N','1101','Pusat',0,7210000,NULL,NULL);
INSERT INTO "journal_line" VALUES(177,1,'2024-03-17','N','1301','Toko',4998000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(177,2,'2024-03-17','N','1101','Pusat',0,4998000,NULL,NULL);
INSERT INTO "journal_line" VALUES(178,1,'2024-03-17','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(178,2,'2024-03-17','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(179,1,'2024-03-17','N','1301','Toko',17304000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(179,2,'2024-03-17','N','1101','Pusat',0,17304000,NULL,NULL);
INSERT INTO "journal_line" VALUES(180,1,'2024-03-17','N','1301','Toko',7326000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(180,2,'2024-03-17','N','1101','Pusat',0,7326000,NULL,NULL);
INSERT INTO "journal_line" VALUES(181,1,'2024-03-17','N','1221','Toko',1540000,0,1,NULL);
INSERT INTO "journal_line" VALUES(181,2,'2024-03-17','N','4111','Toko',0,1540000,1,NULL);
INSERT INTO "journal_line" VALUES(181,3,'2024-03-17','N','5111','Toko',1437800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(181,4,'2024-03-17','N','1301','Toko',0,1437800,NULL,NULL);
INSERT INTO "journal_line" VALUES(182,1,'2024-03-17','N','1101','Pusat',22200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(182,2,'2024-03-17','N','4201','Toko',0,22200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(182,3,'2024-03-17','N','5211','Toko',17778000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(182,4,'2024-03-17','N','1301','Toko',0,17778000,NULL,NULL);
INSERT INTO "journal_line" VALUES(183,1,'2024-03-18','N','1101','Pusat',42160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(183,2,'2024-03-18','N','4111','Toko',0,42160000,1,NULL);
INSERT INTO "journal_line" VALUES(183,3,'2024-03-18','N','5111','Toko',30609700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(183,4,'2024-03-18','N','1301','Toko',0,30609700,NULL,NULL);
INSERT INTO "journal_line" VALUES(184,1,'2024-03-19','N','1101','Pusat',5500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(184,2,'2024-03-19','N','4111','Toko',0,5500000,4,NULL);
INSERT INTO "journal_line" VALUES(184,3,'2024-03-19','N','5111','Toko',4998000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(184,4,'2024-03-19','N','1301','Toko',0,4998000,NULL,NULL);
INSERT INTO "journal_line" VALUES(185,1,'2024-03-20','N','1101','Pusat',7180000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(185,2,'2024-03-20','N','4111','Toko',0,7180000,4,NULL);
INSERT INTO "journal_line" VALUES(185,3,'2024-03-20','N','5111','Toko',6682300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(185,4,'2024-03-20','N','1301','Toko',0,6682300,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,1,'2024-03-20','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,2,'2024-03-20','N','4201','Toko',0,6000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,3,'2024-03-20','N','5211','Toko',4154400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,4,'2024-03-20','N','1301','Toko',0,4154400,NULL,NULL);
INSERT INTO "journal_line" VALUES(187,1,'2024-03-24','N','1301','Toko',7904000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(187,2,'2024-03-24','N','1101','Pusat',0,7904000,NULL,NULL);
INSERT INTO "journal_line" VALUES(188,1,'2024-03-24','N','1301','Toko',6860000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(188,2,'2024-03-24','N','1101','Pusat',0,6860000,NULL,NULL);
INSERT INTO "journal_line" VALUES(189,1,'2024-03-24','N','1301','Toko',10200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(189,2,'2024-03-24','N','1101','Pusat',0,10200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(190,1,'2024-03-24','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(190,2,'2024-03-24','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(191,1,'2024-03-24','N','1301','Toko',5742000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(191,2,'2024-03-24','N','1101','Pusat',0,5742000,NULL,NULL);
INSERT INTO "journal_line" VALUES(192,1,'2024-03-24','N','1301','Toko',4080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(192,2,'2024-03-24','N','1101','Pusat',0,4080000,NULL,NULL);
INSERT INTO "journal_line" VALUES(193,1,'2024-03-24','N','1301','Toko',17472000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(193,2,'2024-03-24','N','1101','Pusat',0,17472000,NULL,NULL);
INSERT INTO "journal_line" VALUES(194,1,'2024-03-24','N','1301','Toko',7474000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(194,2,'2024-03-24','N','1101','Pusat',0,7474000,NULL,NULL);
INSERT INTO "journal_line" VALUES(195,1,'2024-03-24','N','1221','Toko',8920000,0,2,NULL);
INSERT INTO "journal_line" VALUES(195,2,'2024-03-24','N','4111','Toko',0,8920000,2,NULL);
INSERT INTO "journal_line" VALUES(195,3,'2024-03-24','N','5111','Toko',8342000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(195,4,'2024-03-24','N','1301','Toko',0,8342000,NULL,NULL);
INSERT INTO "journal_line" VALUES(196,1,'2024-03-25','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(196,2,'2024-03-25','N','4111','Toko',0,8400000,4,NULL);
INSERT INTO "journal_line" VALUES(196,3,'2024-03-25','N','5111','Toko',7650000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(196,4,'2024-03-25','N','1301','Toko',0,7650000,NULL,NULL);
INSERT INTO "journal_line" VALUES(197,1,'2024-03-25','N','1101','Pusat',13000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(197,2,'2024-03-25','N','4111','Toko',0,13000000,1,NULL);
INSERT INTO "journal_line" VALUES(197,3,'2024-03-25','N','5111','Toko',9305500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(197,4,'2024-03-25','N','1301','Toko',0,9305500,NULL,NULL);
INSERT INTO "journal_line" VALUES(198,1,'2024-03-26','N','1101','Pusat',8360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(198,2,'2024-03-26','N','4111','Toko',0,8360000,4,NULL);
INSERT INTO "journal_line" VALUES(198,3,'2024-03-26','N','5111','Toko',7506800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(198,4,'2024-03-26','N','1301','Toko',0,7506800,NULL,NULL);
INSERT INTO "journal_line" VALUES(199,1,'2024-03-26','N','1101','Pusat',7600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(199,2,'2024-03-26','N','4111','Toko',0,7600000,2,NULL);
INSERT INTO "journal_line" VALUES(199,3,'2024-03-26','N','5111','Toko',6741000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(199,4,'2024-03-26','N','1301','Toko',0,6741000,NULL,NULL);
INSERT INTO "journal_line" VALUES(200,1,'2024-03-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(200,2,'2024-03-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(201,1,'2024-03-26','N','6104','Pusat',600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(201,2,'2024-03-26','N','1101','Pusat',0,600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(202,1,'2024-03-26','N','6103','Pusat',100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(202,2,'2024-03-26','N','1101','Pusat',0,100000,NULL,NULL);
INSERT INTO "journal_line" VALUES(203,1,'2024-03-26','N','6102','Pusat',300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(203,2,'2024-03-26','N','1101','Pusat',0,300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(204,1,'2024-03-26','N','7103','Pusat',300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(204,2,'2024-03-26','N','1101','Pusat',0,300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,1,'2024-03-27','N','1101','Pusat',32000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,2,'2024-03-27','N','4111','Toko',0,32000000,4,NULL);
INSERT INTO "journal_line" VALUES(205,3,'2024-03-27','N','5111','Toko',21778500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,4,'2024-03-27','N','1301','Toko',0,21778500,NULL,NULL);
INSERT INTO "journal_line" VALUES(206,1,'2024-03-31','N','5101','USP',8500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(206,2,'2024-03-31','N','2103','USP',0,8500,1,5);
INSERT INTO "journal_line" VALUES(207,1,'2024-03-31','N','5101','USP',6800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(207,2,'2024-03-31','N','2104','USP',0,6800,2,6);
INSERT INTO "journal_line" VALUES(208,1,'2024-03-31','N','5101','USP',46900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(208,2,'2024-03-31','N','2101','USP',0,1300,1,8);
INSERT INTO "journal_line" VALUES(208,3,'2024-03-31','N','2101','USP',0,19200,2,10);
INSERT INTO "journal_line" VALUES(208,4,'2024-03-31','N','2101','USP',0,26400,4,16);
INSERT INTO "journal_line" VALUES(209,1,'2024-03-31','N','5102','USP',1019200,0,4,NULL);
INSERT INTO "journal_line" VALUES(209,2,'2024-03-31','N','2101','USP',0,1019200,4,16);
INSERT INTO "journal_line" VALUES(210,1,'2024-04-02','N','1101','Pusat',3600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,2,'2024-04-02','N','4201','Toko',0,3600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,3,'2024-04-02','N','5211','Toko',2455400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,4,'2024-04-02','N','1301','Toko',0,2455400,NULL,NULL);
INSERT INTO "journal_line" VALUES(211,1,'2024-04-03','N','1301','Toko',8291500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(211,2,'2024-04-03','N','1101','Pusat',0,8291500,NULL,NULL);
INSERT INTO "journal_line" VALUES(212,1,'2024-04-03','N','1301','Toko',7448000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(212,2,'2024-04-03','N','1101','Pusat',0,7448000,NULL,NULL);
INSERT INTO "journal_line" VALUES(213,1,'2024-04-03','N','1301','Toko',6930000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(213,2,'2024-04-03','N','1101','Pusat',0,6930000,NULL,NULL);
INSERT INTO "journal_line" VALUES(214,1,'2024-04-03','N','1301','Toko',10098000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(214,2,'2024-04-03','N','1101','Pusat',0,10098000,NULL,NULL);
INSERT INTO "journal_line" VALUES(215,1,'2024-04-03','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(215,2,'2024-04-03','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(216,1,'2024-04-03','N','1301','Toko',5684000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(216,2,'2024-04-03','N','1101','Pusat',0,5684000,NULL,NULL);
INSERT INTO "journal_line" VALUES(217,1,'2024-04-03','N','1301','Toko',3960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(217,2,'2024-04-03','N','1101','Pusat',0,3960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(218,1,'2024-04-03','N','1301','Toko',17472000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(218,2,'2024-04-03','N','1101','Pusat',0,17472000,NULL,NULL);
INSERT INTO "journal_line" VALUES(219,1,'2024-04-03','N','1301','Toko',7474000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(219,2,'2024-04-03','N','1101','Pusat',0,7474000,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,1,'2024-04-03','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,2,'2024-04-03','N','4201','Toko',0,6000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,3,'2024-04-03','N','5211','Toko',3997900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,4,'2024-04-03','N','1301','Toko',0,3997900,NULL,NULL);
INSERT INTO "journal_line" VALUES(221,1,'2024-04-04','N','1101','Pusat',13120000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(221,2,'2024-04-04','N','4111','Toko',0,13120000,4,NULL);
INSERT INTO "journal_line" VALUES(221,3,'2024-04-04','N','5111','Toko',11941700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(221,4,'2024-04-04','N','1301','Toko',0,11941700,NULL,NULL);
INSERT INTO "journal_line" VALUES(222,1,'2024-04-05','N','1101','Pusat',6980000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(222,2,'2024-04-05','N','4201','Toko',0,6980000,NULL,NULL);
INSERT INTO "journal_line" VALUES(222,3,'2024-04-05','N','5211','Toko',6306300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(222,4,'2024-04-05','N','1301','Toko',0,6306300,NULL,NULL);
INSERT INTO "journal_line" VALUES(223,1,'2024-04-06','N','1101','Pusat',16900000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(223,2,'2024-04-06','N','4111','Toko',0,16900000,4,NULL);
INSERT INTO "journal_line" VALUES(223,3,'2024-04-06','N','5111','Toko',11842000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(223,4,'2024-04-06','N','1301','Toko',0,11842000,NULL,NULL);
INSERT INTO "journal_line" VALUES(224,1,'2024-04-06','N','1101','Pusat',4620000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(224,2,'2024-04-06','N','4111','Toko',0,4620000,2,NULL);
INSERT INTO "journal_line" VALUES(224,3,'2024-04-06','N','5111','Toko',4151000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(224,4,'2024-04-06','N','1301','Toko',0,4151000,NULL,NULL);
INSERT INTO "journal_line" VALUES(225,1,'2024-04-06','N','1101','Pusat',2500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(225,2,'2024-04-06','N','2103','USP',0,2500000,1,5);
INSERT INTO "journal_line" VALUES(226,1,'2024-04-06','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(226,2,'2024-04-06','N','2104','USP',0,2000000,2,6);
INSERT INTO "journal_line" VALUES(227,1,'2024-04-08','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(227,2,'2024-04-08','N','4201','Toko',0,8400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(227,3,'2024-04-08','N','5211','Toko',7588800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(227,4,'2024-04-08','N','1301','Toko',0,7588800,NULL,NULL);
INSERT INTO "journal_line" VALUES(228,1,'2024-04-08','N','1101','Pusat',4400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(228,2,'2024-04-08','N','4111','Toko',0,4400000,3,NULL);
INSERT INTO "journal_line" VALUES(228,3,'2024-04-08','N','5111','Toko',4037600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(228,4,'2024-04-08','N','1301','Toko',0,4037600,NULL,NULL);
INSERT INTO "journal_line" VALUES(229,1,'2024-04-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(229,2,'2024-04-09','N','3102','Pusat',0,2000000,1,7);
INSERT INTO "journal_line" VALUES(230,1,'2024-04-10','N','1301','Toko',8130500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(230,2,'2024-04-10','N','1101','Pusat',0,8130500,NULL,NULL);
INSERT INTO "journal_line" VALUES(231,1,'2024-04-10','N','1301','Toko',7676000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(231,2,'2024-04-10','N','1101','Pusat',0,7676000,NULL,NULL);
INSERT INTO "journal_line" VALUES(232,1,'2024-04-10','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(232,2,'2024-04-10','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(233,1,'2024-04-10','N','1301','Toko',10098000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(233,2,'2024-04-10','N','1101','Pusat',0,10098000,NULL,NULL);
INSERT INTO "journal_line" VALUES(234,1,'2024-04-10','N','1301','Toko',4851000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(234,2,'2024-04-10','N','1101','Pusat',0,4851000,NULL,NULL);
INSERT INTO "journal_line" VALUES(235,1,'2024-04-10','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(235,2,'2024-04-10','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(236,1,'2024-04-10','N','1301','Toko',7622000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(236,2,'2024-04-10','N','1101','Pusat',0,7622000,NULL,NULL);
INSERT INTO "journal_line" VALUES(237,1,'2024-04-10','N','1101','Pusat',8620000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(237,2,'2024-04-10','N','4111','Toko',0,8620000,1,NULL);
INSERT INTO "journal_line" VALUES(237,3,'2024-04-10','N','5111','Toko',7109700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(237,4,'2024-04-10','N','1301','Toko',0,7109700,NULL,NULL);
INSERT INTO "journal_line" VALUES(238,1,'2024-04-10','N','1101','Pusat',2200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(238,2,'2024-04-10','N','4111','Toko',0,2200000,2,NULL);
INSERT INTO "journal_line" VALUES(238,3,'2024-04-10','N','5111','Toko',1953500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(238,4,'2024-04-10','N','1301','Toko',0,1953500,NULL,NULL);
INSERT INTO "journal_line" VALUES(239,1,'2024-04-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(239,2,'2024-04-10','N','3102','Pusat',0,2000000,2,9);
INSERT INTO "journal_line" VALUES(240,1,'2024-04-10','N','1101','Pusat',29500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(240,2,'2024-04-10','N','1201','USP',0,25000000,2,18);
INSERT INTO "journal_line" VALUES(240,3,'2024-04-10','N','4101','USP',0,4500000,2,18);
INSERT INTO "journal_line" VALUES(241,1,'2024-04-11','N','1101','Pusat',12100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(241,2,'2024-04-11','N','4111','Toko',0,12100000,2,NULL);
INSERT INTO "journal_line" VALUES(241,3,'2024-04-11','N','5111','Toko',10458800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(241,4,'2024-04-11','N','1301','Toko',0,10458800,NULL,NULL);
INSERT INTO "journal_line" VALUES(242,1,'2024-04-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(242,2,'2024-04-11','N','3102','Pusat',0,2000000,3,11);
INSERT INTO "journal_line" VALUES(243,1,'2024-04-11','N','1101','Pusat',23950000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(243,2,'2024-04-11','N','1201','USP',0,20850000,3,12);
INSERT INTO "journal_line" VALUES(243,3,'2024-04-11','N','4101','USP',0,3100000,3,12);
INSERT INTO "journal_line" VALUES(244,1,'2024-04-12','N','1101','Pusat',3800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(244,2,'2024-04-12','N','4111','Toko',0,3800000,3,NULL);
INSERT INTO "journal_line" VALUES(244,3,'2024-04-12','N','5111','Toko',2728200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(244,4,'2024-04-12','N','1301','Toko',0,2728200,NULL,NULL);
INSERT INTO "journal_line" VALUES(245,1,'2024-04-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(245,2,'2024-04-12','N','3102','Pusat',0,2000000,4,13);
INSERT INTO "journal_line" VALUES(246,1,'2024-04-12','N','1101','Pusat',5000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(246,2,'2024-04-12','N','2101','USP',0,5000000,4,16);
INSERT INTO "journal_line" VALUES(247,1,'2024-04-12','N','1101','Pusat',19150000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(247,2,'2024-04-12','N','1201','USP',0,16650000,4,14);
INSERT INTO "journal_line" VALUES(247,3,'2024-04-12','N','4101','USP',0,2500000,4,14);
INSERT INTO "journal_line" VALUES(248,1,'2024-04-13','N','1221','Toko',6660000,0,1,NULL);
INSERT INTO "journal_line" VALUES(248,2,'2024-04-13','N','4111','Toko',0,6660000,1,NULL);
INSERT INTO "journal_line" VALUES(248,3,'2024-04-13','N','5111','Toko',5983200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(248,4,'2024-04-13','N','1301','Toko',0,5983200,NULL,NULL);
INSERT INTO "journal_line" VALUES(249,1,'2024-04-15','N','1221','Toko',5040000,0,4,NULL);
INSERT INTO "journal_line" VALUES(249,2,'2024-04-15','N','4111','Toko',0,5040000,4,NULL);
INSERT INTO "journal_line" VALUES(249,3,'2024-04-15','N','5111','Toko',4579600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(249,4,'2024-04-15','N','1301','Toko',0,4579600,NULL,NULL);
INSERT INTO "journal_line" VALUES(250,1,'2024-04-16','N','1101','Pusat',4000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(250,2,'2024-04-16','N','4201','Toko',0,4000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(250,3,'2024-04-16','N','5211','Toko',2847800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(250,4,'2024-04-16','N','1301','Toko',0,2847800,NULL,NULL);
INSERT INTO "journal_line" VALUES(251,1,'2024-04-17','N','1301','Toko',7752000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(251,2,'2024-04-17','N','1101','Pusat',0,7752000,NULL,NULL);
INSERT INTO "journal_line" VALUES(252,1,'2024-04-17','N','1301','Toko',4900000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(252,2,'2024-04-17','N','1101','Pusat',0,4900000,NULL,NULL);
INSERT INTO "journal_line" VALUES(253,1,'2024-04-17','N','1301','Toko',5974000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(253,2,'2024-04-17','N','1101','Pusat',0,5974000,NULL,NULL);
INSERT INTO "journal_line" VALUES(254,1,'2024-04-17','N','1101','Pusat',5600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(254,2,'2024-04-17','N','4111','Toko',0,5600000,1,NULL);
INSERT INTO "journal_line" VALUES(254,3,'2024-04-17','N','5111','Toko',5051000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(254,4,'2024-04-17','N','1301','Toko',0,5051000,NULL,NULL);
INSERT INTO "journal_line" VALUES(255,1,'2024-04-18','N','1101','Pusat',2200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(255,2,'2024-04-18','N','4111','Toko',0,2200000,3,NULL);
INSERT INTO "journal_line" VALUES(255,3,'2024-04-18','N','5111','Toko',1960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(255,4,'2024-04-18','N','1301','Toko',0,1960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(256,1,'2024-04-18','N','1101','Pusat',7320000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(256,2,'2024-04-18','N','4111','Toko',0,7320000,3,NULL);
INSERT INTO "journal_line" VALUES(256,3,'2024-04-18','N','5111','Toko',6626400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(256,4,'2024-04-18','N','1301','Toko',0,6626400,NULL,NULL);
INSERT INTO "journal_line" VALUES(257,1,'2024-04-19','N','1101','Pusat',11200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(257,2,'2024-04-19','N','4111','Toko',0,11200000,2,NULL);
INSERT INTO "journal_line" VALUES(257,3,'2024-04-19','N','5111','Toko',8249700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(257,4,'2024-04-19','N','1301','Toko',0,8249700,NULL,NULL);
INSERT INTO "journal_line" VALUES(258,1,'2024-04-20','N','1101','Pusat',9660000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(258,2,'2024-04-20','N','4201','Toko',0,9660000,NULL,NULL);
INSERT INTO "journal_line" VALUES(258,3,'2024-04-20','N','5211','Toko',8892500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(258,4,'2024-04-20','N','1301','Toko',0,8892500,NULL,NULL);
INSERT INTO "journal_line" VALUES(259,1,'2024-04-20','N','1221','Toko',6400000,0,1,NULL);
INSERT INTO "journal_line" VALUES(259,2,'2024-04-20','N','4111','Toko',0,6400000,1,NULL);
INSERT INTO "journal_line" VALUES(259,3,'2024-04-20','N','5111','Toko',5833100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(259,4,'2024-04-20','N','1301','Toko',0,5833100,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,1,'2024-04-22','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,2,'2024-04-22','N','4111','Toko',0,6000000,4,NULL);
INSERT INTO "journal_line" VALUES(260,3,'2024-04-22','N','5111','Toko',4113700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,4,'2024-04-22','N','1301','Toko',0,4113700,NULL,NULL);
INSERT INTO "journal_line" VALUES(261,1,'2024-04-23','N','1101','Pusat',1680000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(261,2,'2024-04-23','N','4201','Toko',0,1680000,NULL,NULL);
INSERT INTO "journal_line" VALUES(261,3,'2024-04-23','N','5211','Toko',1543600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(261,4,'2024-04-23','N','1301','Toko',0,1543600,NULL,NULL);
INSERT INTO "journal_line" VALUES(262,1,'2024-04-24','N','1301','Toko',8291500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(262,2,'2024-04-24','N','1101','Pusat',0,8291500,NULL,NULL);
INSERT INTO "journal_line" VALUES(263,1,'2024-04-24','N','1301','Toko',7070000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(263,2,'2024-04-24','N','1101','Pusat',0,7070000,NULL,NULL);
INSERT INTO "journal_line" VALUES(264,1,'2024-04-24','N','1301','Toko',10200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(264,2,'2024-04-24','N','1101','Pusat',0,10200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(265,1,'2024-04-24','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(265,2,'2024-04-24','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(266,1,'2024-04-24','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(266,2,'2024-04-24','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(267,1,'2024-04-24','N','1301','Toko',7548000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(267,2,'2024-04-24','N','1101','Pusat',0,7548000,NULL,NULL);
INSERT INTO "journal_line" VALUES(268,1,'2024-04-24','N','1101','Pusat',5720000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(268,2,'2024-04-24','N','4111','Toko',0,5720000,3,NULL);
INSERT INTO "journal_line" VALUES(268,3,'2024-04-24','N','5111','Toko',5246500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(268,4,'2024-04-24','N','1301','Toko',0,5246500,NULL,NULL);
INSERT INTO "journal_line" VALUES(269,1,'2024-04-25','N','1101','Pusat',4280000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(269,2,'2024-04-25','N','4111','Toko',0,4280000,2,NULL);
INSERT INTO "journal_line" VALUES(269,3,'2024-04-25','N','5111','Toko',3658500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(269,4,'2024-04-25','N','1301','Toko',0,3658500,NULL,NULL);
INSERT INTO "journal_line" VALUES(270,1,'2024-04-26','N','1101','Pusat',24200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(270,2,'2024-04-26','N','4111','Toko',0,24200000,4,NULL);
INSERT INTO "journal_line" VALUES(270,3,'2024-04-26','N','5111','Toko',18936000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(270,4,'2024-04-26','N','1301','Toko',0,18936000,NULL,NULL);
INSERT INTO "journal_line" VALUES(271,1,'2024-04-26','N','1101','Pusat',10400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(271,2,'2024-04-26','N','4111','Toko',0,10400000,4,NULL);
INSERT INTO "journal_line" VALUES(271,3,'2024-04-26','N','5111','Toko',7548000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(271,4,'2024-04-26','N','1301','Toko',0,7548000,NULL,NULL);
INSERT INTO "journal_line" VALUES(272,1,'2024-04-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(272,2,'2024-04-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(273,1,'2024-04-26','N','6104','Pusat',550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(273,2,'2024-04-26','N','1101','Pusat',0,550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(274,1,'2024-04-26','N','6103','Pusat',150000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(274,2,'2024-04-26','N','1101','Pusat',0,150000,NULL,NULL);
INSERT INTO "journal_line" VALUES(275,1,'2024-04-26','N','6102','Pusat',450000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(275,2,'2024-04-26','N','1101','Pusat',0,450000,NULL,NULL);
INSERT INTO "journal_line" VALUES(276,1,'2024-04-26','N','7103','Pusat',500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(276,2,'2024-04-26','N','1101','Pusat',0,500000,NULL,NULL);
INSERT INTO "journal_line" VALUES(277,1,'2024-04-27','N','1101','Pusat',5120000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(277,2,'2024-04-27','N','4201','Toko',0,5120000,NULL,NULL);
INSERT INTO "journal_line" VALUES(277,3,'2024-04-27','N','5211','Toko',4738000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(277,4,'2024-04-27','N','1301','Toko',0,4738000,NULL,NULL);
INSERT INTO "journal_line" VALUES(278,1,'2024-04-30','N','5101','USP',12300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(278,2,'2024-04-30','N','2103','USP',0,12300,1,5);
INSERT INTO "journal_line" VALUES(279,1,'2024-04-30','N','5101','USP',9900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(279,2,'2024-04-30','N','2104','USP',0,9900,2,6);
INSERT INTO "journal_line" VALUES(280,1,'2024-04-30','N','5101','USP',71400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(280,2,'2024-04-30','N','2101','USP',0,1300,1,8);
INSERT INTO "journal_line" VALUES(280,3,'2024-04-30','N','2101','USP',0,42000,2,10);
INSERT INTO "journal_line" VALUES(280,4,'2024-04-30','N','2101','USP',0,28100,4,16);
INSERT INTO "journal_line" VALUES(281,1,'2024-04-30','N','5102','USP',986300,0,4,NULL);
INSERT INTO "journal_line" VALUES(281,2,'2024-04-30','N','2101','USP',0,986300,4,16);
CREATE TABLE loan (
	contract_id INTEGER NOT NULL, 
	product_id INTEGER, 
	principal_sen INTEGER NOT NULL CONSTRAINT ck_loan_principal CHECK (principal_sen > 0), 
	rate_per_year_ppm INTEGER NOT NULL, 
	method TEXT NOT NULL, 
	term_months INTEGER NOT NULL, 
	grace_principal_months INTEGER DEFAULT '0' NOT NULL, 
	bullet_interest TEXT NOT NULL, 
	round_to_sen INTEGER NOT NULL, 
	round_mode TEXT NOT NULL, 
	rounding TEXT NOT NULL, 
	disbursed_on TEXT NOT NULL, 
	origination_fee_sen INTEGER DEFAULT '0' NOT NULL, 
	administration_fee_sen INTEGER DEFAULT '0' NOT NULL, 
	opening_principal_sen INTEGER, 
	disbursement_entry_id INTEGER, 
	purpose TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_loan PRIMARY KEY (contract_id), 
	CONSTRAINT uq_loan_disbursement_entry_id UNIQUE (disbursement_entry_id), 
	CONSTRAINT fk_loan_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_loan_product_id FOREIGN KEY(product_id) REFERENCES loan_product (id), 
	CONSTRAINT fk_loan_disbursement_entry_id FOREIGN KEY(disbursement_entry_id) REFERENCES journal_entry (id)
)
 STRICT

;
INSERT INTO "loan" VALUES(12,1,250000000,180000,'declining',12,0,'end',50000,'nearest','half-up','2024-01-11',2500000,0,NULL,33,'modal jahit');
INSERT INTO "loan" VALUES(14,1,200000000,180000,'declining',12,0,'end',50000,'nearest','half-up','2024-01-12',2000000,0,NULL,37,'modal warung');
INSERT INTO "loan" VALUES(15,4,450000000,180000,'bullet',6,0,'end',50000,'nearest','half-up','2024-02-09',4500000,0,NULL,88,'beli kambing');
INSERT INTO "loan" VALUES(18,1,300000000,180000,'declining',12,0,'end',50000,'nearest','half-up','2024-03-10',3000000,0,NULL,164,'modal keripik');
CREATE TABLE loan_instalment (
	contract_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	due_on TEXT NOT NULL, 
	principal_sen INTEGER NOT NULL CONSTRAINT ck_loan_instalment_principal CHECK (principal_sen >= 0), 
	interest_sen INTEGER NOT NULL CONSTRAINT ck_loan_instalment_interest CHECK (interest_sen >= 0), 
	CONSTRAINT pk_loan_instalment PRIMARY KEY (contract_id, version, number), 
	CONSTRAINT fk_loan_instalment_contract_id FOREIGN KEY(contract_id) REFERENCES loan (contract_id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "loan_instalment" VALUES(12,1,1,'2024-02-11',20850000,3750000);
INSERT INTO "loan_instalment" VALUES(12,1,2,'2024-03-11',20850000,3450000);
INSERT INTO "loan_instalment" VALUES(12,1,3,'2024-04-11',20850000,3100000);
INSERT INTO "loan_instalment" VALUES(12,1,4,'2024-05-11',20850000,2800000);
INSERT INTO "loan_instalment" VALUES(12,1,5,'2024-06-11',20850000,2500000);
INSERT INTO "loan_instalment" VALUES(12,1,6,'2024-07-11',20850000,2200000);
INSERT INTO "loan_instalment" VALUES(12,1,7,'2024-08-11',20850000,1850000);
INSERT INTO "loan_instalment" VALUES(12,1,8,'2024-09-11',20850000,1550000);
INSERT INTO "loan_instalment" VALUES(12,1,9,'2024-10-11',20850000,1250000);
INSERT INTO "loan_instalment" VALUES(12,1,10,'2024-11-11',20850000,950000);
INSERT INTO "loan_instalment" VALUES(12,1,11,'2024-12-11',20850000,600000);
INSERT INTO "loan_instalment" VALUES(12,1,12,'2025-01-11',20650000,300000);
INSERT INTO "loan_instalment" VALUES(14,1,1,'2024-02-12',16650000,3000000);
INSERT INTO "loan_instalment" VALUES(14,1,2,'2024-03-12',16650000,2750000);
INSERT INTO "loan_instalment" VALUES(14,1,3,'2024-04-12',16650000,2500000);
INSERT INTO "loan_instalment" VALUES(14,1,4,'2024-05-12',16650000,2250000);
INSERT INTO "loan_instalment" VALUES(14,1,5,'2024-06-12',16650000,2000000);
INSERT INTO "loan_instalment" VALUES(14,1,6,'2024-07-12',16650000,1750000);
INSERT INTO "loan_instalment" VALUES(14,1,7,'2024-08-12',16650000,1500000);
INSERT INTO "loan_instalment" VALUES(14,1,8,'2024-09-12',16650000,1250000);
INSERT INTO "loan_instalment" VALUES(14,1,9,'2024-10-12',16650000,1000000);
INSERT INTO "loan_instalment" VALUES(14,1,10,'2024-11-12',16650000,750000);
INSERT INTO "loan_instalment" VALUES(14,1,11,'2024-12-12',16650000,500000);
INSERT INTO "loan_instalment" VALUES(14,1,12,'2025-01-12',16850000,250000);
INSERT INTO "loan_instalment" VALUES(15,1,1,'2024-03-09',0,0);
INSERT INTO "loan_instalment" VALUES(15,1,2,'2024-04-09',0,0);
INSERT INTO "loan_instalment" VALUES(15,1,3,'2024-05-09',0,0);
INSERT INTO "loan_instalment" VALUES(15,1,4,'2024-06-09',0,0);
INSERT INTO "loan_instalment" VALUES(15,1,5,'2024-07-09',0,0);
INSERT INTO "loan_instalment" VALUES(15,1,6,'2024-08-09',450000000,40500000);
INSERT INTO "loan_instalment" VALUES(18,1,1,'2024-04-10',25000000,4500000);
INSERT INTO "loan_instalment" VALUES(18,1,2,'2024-05-10',25000000,4150000);
INSERT INTO "loan_instalment" VALUES(18,1,3,'2024-06-10',25000000,3750000);
INSERT INTO "loan_instalment" VALUES(18,1,4,'2024-07-10',25000000,3400000);
INSERT INTO "loan_instalment" VALUES(18,1,5,'2024-08-10',25000000,3000000);
INSERT INTO "loan_instalment" VALUES(18,1,6,'2024-09-10',25000000,2650000);
INSERT INTO "loan_instalment" VALUES(18,1,7,'2024-10-10',25000000,2250000);
INSERT INTO "loan_instalment" VALUES(18,1,8,'2024-11-10',25000000,1900000);
INSERT INTO "loan_instalment" VALUES(18,1,9,'2024-12-10',25000000,1500000);
INSERT INTO "loan_instalment" VALUES(18,1,10,'2025-01-10',25000000,1150000);
INSERT INTO "loan_instalment" VALUES(18,1,11,'2025-02-10',25000000,750000);
INSERT INTO "loan_instalment" VALUES(18,1,12,'2025-03-10',25000000,400000);
CREATE TABLE loan_payment (
	entry_id INTEGER NOT NULL, 
	contract_id INTEGER NOT NULL, 
	paid_on TEXT NOT NULL, 
	principal_sen INTEGER NOT NULL CONSTRAINT ck_loan_payment_principal CHECK (principal_sen >= 0), 
	interest_sen INTEGER NOT NULL CONSTRAINT ck_loan_payment_interest CHECK (interest_sen >= 0), 
	penalty_sen INTEGER NOT NULL CONSTRAINT ck_loan_payment_penalty CHECK (penalty_sen >= 0), 
	CONSTRAINT pk_loan_payment PRIMARY KEY (entry_id), 
	CONSTRAINT fk_loan_payment_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id), 
	CONSTRAINT fk_loan_payment_contract_id FOREIGN KEY(contract_id) REFERENCES loan (contract_id)
)
 STRICT

;
INSERT INTO "loan_payment" VALUES(99,12,'2024-02-11',20850000,3750000,0);
INSERT INTO "loan_payment" VALUES(104,14,'2024-02-12',16650000,3000000,0);
INSERT INTO "loan_payment" VALUES(167,12,'2024-03-11',20850000,3450000,0);
INSERT INTO "loan_payment" VALUES(170,14,'2024-03-12',16650000,2750000,0);
INSERT INTO "loan_payment" VALUES(240,18,'2024-04-10',25000000,4500000,0);
INSERT INTO "loan_payment" VALUES(243,12,'2024-04-11',20850000,3100000,0);
INSERT INTO "loan_payment" VALUES(247,14,'2024-04-12',16650000,2500000,0);
CREATE TABLE loan_product (
	id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name_id TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	method TEXT NOT NULL, 
	rate_per_year_ppm INTEGER NOT NULL, 
	term_months INTEGER NOT NULL, 
	origination_fee_ppm INTEGER DEFAULT '0' NOT NULL, 
	administration_fee_sen INTEGER DEFAULT '0' NOT NULL, 
	round_to_sen INTEGER DEFAULT '100' NOT NULL, 
	round_mode TEXT NOT NULL, 
	rounding TEXT NOT NULL, 
	grace_principal_months INTEGER DEFAULT '0' NOT NULL, 
	bullet_interest TEXT NOT NULL, 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_loan_product_active CHECK (active IN (0, 1)), 
	CONSTRAINT pk_loan_product PRIMARY KEY (id), 
	CONSTRAINT uq_loan_product_code UNIQUE (code)
)
 STRICT

;
INSERT INTO "loan_product" VALUES(1,'PM','Pinjaman menurun','Declining loan','declining',180000,12,10000,0,100,'nearest','half-up',0,'end',1);
INSERT INTO "loan_product" VALUES(2,'PF','Pinjaman flat','Flat loan','flat',120000,10,10000,0,100,'nearest','half-up',0,'end',1);
INSERT INTO "loan_product" VALUES(3,'PA','Pinjaman anuitas','Annuity loan','annuity',180000,24,10000,0,100,'nearest','half-up',0,'end',1);
INSERT INTO "loan_product" VALUES(4,'PB','Pinjaman musiman','Seasonal loan','bullet',180000,6,10000,0,100,'nearest','half-up',0,'end',1);
CREATE TABLE meeting (
	id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_meeting_kind CHECK (kind IN ('group', 'village', 'all')), 
	name TEXT DEFAULT '' NOT NULL, 
	held_on TEXT NOT NULL, 
	cash_account TEXT NOT NULL, 
	expected_sen INTEGER NOT NULL, 
	counted_sen INTEGER NOT NULL, 
	denominations TEXT DEFAULT '' NOT NULL, 
	difference_entry_id INTEGER, 
	batch_id INTEGER NOT NULL, 
	CONSTRAINT pk_meeting PRIMARY KEY (id), 
	CONSTRAINT uq_meeting_batch_id UNIQUE (batch_id), 
	CONSTRAINT fk_meeting_cash_account FOREIGN KEY(cash_account) REFERENCES account (code), 
	CONSTRAINT fk_meeting_difference_entry_id FOREIGN KEY(difference_entry_id) REFERENCES journal_entry (id), 
	CONSTRAINT fk_meeting_batch_id FOREIGN KEY(batch_id) REFERENCES batch (id)
)
 STRICT

;
CREATE TABLE meeting_entry (
	meeting_id INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	CONSTRAINT pk_meeting_entry PRIMARY KEY (meeting_id, rank, entry_id), 
	CONSTRAINT fk_meeting_entry_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_meeting_entry_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE meeting_row (
	meeting_id INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	absent INTEGER DEFAULT '0' NOT NULL CONSTRAINT ck_meeting_row_absent CHECK (absent IN (0, 1)), 
	cash_sen INTEGER NOT NULL, 
	content TEXT NOT NULL, 
	CONSTRAINT pk_meeting_row PRIMARY KEY (meeting_id, rank), 
	CONSTRAINT uq_meeting_row_meeting_id_member_id UNIQUE (meeting_id, member_id), 
	CONSTRAINT fk_meeting_row_meeting_id FOREIGN KEY(meeting_id) REFERENCES meeting (id), 
	CONSTRAINT fk_meeting_row_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE member (
	id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	name TEXT NOT NULL, 
	gender TEXT NOT NULL CONSTRAINT ck_member_gender CHECK (gender IN ('L', 'P')), 
	status TEXT NOT NULL, 
	joined_on TEXT NOT NULL, 
	left_on TEXT, 
	national_id TEXT DEFAULT '' NOT NULL, 
	birth_place TEXT DEFAULT '' NOT NULL, 
	birth_date TEXT, 
	address TEXT DEFAULT '' NOT NULL, 
	village TEXT DEFAULT '' NOT NULL, 
	group_name TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	nickname TEXT DEFAULT '' NOT NULL, 
	marital_status TEXT DEFAULT '' NOT NULL, 
	education TEXT DEFAULT '' NOT NULL, 
	occupation TEXT DEFAULT '' NOT NULL, 
	hamlet TEXT DEFAULT '' NOT NULL, 
	district TEXT DEFAULT '' NOT NULL, 
	regency TEXT DEFAULT '' NOT NULL, 
	region_code TEXT DEFAULT '' NOT NULL, 
	family_card_number TEXT DEFAULT '' NOT NULL, 
	bank_name TEXT DEFAULT '' NOT NULL, 
	bank_account TEXT DEFAULT '' NOT NULL, 
	applied_on TEXT, 
	admission_minutes TEXT DEFAULT '' NOT NULL, 
	background TEXT DEFAULT '' NOT NULL, 
	meeting_rank INTEGER, 
	trail_salt TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_member PRIMARY KEY (id), 
	CONSTRAINT uq_member_number UNIQUE (number)
)
 STRICT

;
INSERT INTO "member" VALUES(1,'0001','Maria Goreti Wulandari','P','active','2024-01-01',NULL,'3307995602760001','Kebumen','1976-02-16','Jl. Sawah Baru No. 61','Manggis','Anggrek','0800-0000-0001','Bu Maria','single','diploma','petani','Kebonan RT 04/RW 03','Leksono','Wonosobo','','3307990101240001','','','2023-11-25','03/PGRS/2024','former_migrant,migrant_family',NULL,'6aeb9de52ed1a5719b8432aa3c092d0c');
INSERT INTO "member" VALUES(2,'0002','Rukmini Ningsih','P','active','2024-01-01',NULL,'3307996301870002','Kebumen','1987-01-23','Jl. Kenanga No. 56','Kuripan','Mawar','0800-0000-0002','Bu Rukmini','married','primary','warung','Ngasinan RT 03/RW 03','Sukoharjo','Wonosobo','','3307990101240002','','','2023-11-06','01/PGRS/2024','former_migrant',NULL,'a421cb109e07870a44bf5ee2fd835788');
INSERT INTO "member" VALUES(3,'0003','Rohayati','P','active','2024-01-01',NULL,'3307994109880003','Kebumen','1988-09-01','Jl. Melati No. 25','Gondang','Kenanga','0800-0000-0003','Bu Rohayati','married','upper_secondary','pedagang sayur','Sidorejo RT 06/RW 01','Watumalang','Wonosobo','','3307990101240003','','','2023-12-01','03/PGRS/2024','former_migrant,migrant_family',NULL,'bef86c5c511e83957f96f913eca63469');
INSERT INTO "member" VALUES(4,'0004','Munawaroh Setyowati','P','active','2024-01-01',NULL,'3307994806750004','Temanggung','1975-06-08','Jl. Sawah Baru No. 42','Bojasari','Dahlia','0800-0000-0004','Bu Munawaroh','married','no_answer','penjahit','Kebonan RT 04/RW 02','Mojotengah','Wonosobo','','3307990101240004','','','2023-12-08','02/PGRS/2024','former_migrant,migrant_family',NULL,'e1de012da057dd2ff7b03f8535f79a6a');
CREATE TABLE member_heir (
	member_id INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	relation TEXT DEFAULT '' NOT NULL, 
	national_id TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_member_heir PRIMARY KEY (member_id, rank), 
	CONSTRAINT fk_member_heir_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "member_heir" VALUES(1,1,'Wahyu Prasetyo','suami','','');
INSERT INTO "member_heir" VALUES(2,1,'Slamet Widodo','suami','','');
INSERT INTO "member_heir" VALUES(3,1,'Rubiyah Puspitasari','adik','','');
INSERT INTO "member_heir" VALUES(4,1,'Titin Handayani','anak','','');
CREATE TABLE member_migration (
	member_id INTEGER NOT NULL, 
	rank INTEGER NOT NULL, 
	country TEXT DEFAULT '' NOT NULL, 
	sector TEXT DEFAULT '' NOT NULL, 
	out_year INTEGER, 
	home_year INTEGER, 
	still_abroad INTEGER DEFAULT '0' NOT NULL CONSTRAINT ck_member_migration_still_abroad CHECK (still_abroad IN (0, 1)), 
	channel TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_member_migration PRIMARY KEY (member_id, rank), 
	CONSTRAINT fk_member_migration_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "member_migration" VALUES(1,1,'Arab Saudi','factory',2009,2015,0,'');
INSERT INTO "member_migration" VALUES(2,1,'Brunei Darussalam','domestic',2015,2017,0,'non_procedural');
INSERT INTO "member_migration" VALUES(2,2,'Hong Kong','other',2019,2021,0,'procedural');
INSERT INTO "member_migration" VALUES(3,1,'Arab Saudi','factory',2006,2012,0,'no_answer');
INSERT INTO "member_migration" VALUES(4,1,'Malaysia','other',2012,2018,0,'');
CREATE TABLE member_private (
	member_id INTEGER NOT NULL, 
	topic TEXT NOT NULL CONSTRAINT ck_member_private_topic CHECK (topic IN ('disability', 'health', 'abroad', 'survivor')), 
	content TEXT NOT NULL, 
	consent_on TEXT NOT NULL, 
	salt TEXT NOT NULL, 
	changed_at TEXT NOT NULL, 
	changed_by TEXT NOT NULL, 
	CONSTRAINT pk_member_private PRIMARY KEY (member_id, topic), 
	CONSTRAINT fk_member_private_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "member_private" VALUES(2,'abroad','{"declined":false,"note":"","problems":["other"]}','2024-01-01','d0e91a04599b72c899417b1b56812d8d','2024-01-01T09:00:21Z','bendahara');
INSERT INTO "member_private" VALUES(3,'disability','{"answers":{"communication":"a_lot","hearing":"none","remembering":"none","seeing":"none","self_care":"none","walking":"none"},"note":""}','2024-01-01','4ca55098545467841b87d384e111abd4','2024-01-01T09:00:26Z','bendahara');
INSERT INTO "member_private" VALUES(4,'abroad','{"declined":false,"note":"","problems":["unpaid_wages"]}','2024-01-01','579681a0cef8e0603a8e39d90ea771a9','2024-01-01T09:00:31Z','bendahara');
CREATE TABLE member_status (
	id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	status TEXT NOT NULL, 
	from_date TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	who TEXT NOT NULL, 
	at TEXT NOT NULL, 
	operation_id TEXT, 
	CONSTRAINT pk_member_status PRIMARY KEY (id), 
	CONSTRAINT uq_member_status_operation_id UNIQUE (operation_id), 
	CONSTRAINT fk_member_status_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "member_status" VALUES(1,1,'active','2024-01-01','','bendahara','2024-01-01T09:00:16Z','1e2feb89414c343c1027c4d1c386bbc4');
INSERT INTO "member_status" VALUES(2,2,'active','2024-01-01','','bendahara','2024-01-01T09:00:19Z','35bf992dc9e9c616612e7696a6cecc1b');
INSERT INTO "member_status" VALUES(3,3,'active','2024-01-01','','bendahara','2024-01-01T09:00:24Z','9b810e766ec9d28663ca828dd5f4b3b2');
INSERT INTO "member_status" VALUES(4,4,'active','2024-01-01','','bendahara','2024-01-01T09:00:29Z','cd447e35b8b6d8fe442e3d437204e52d');
CREATE TABLE officer (
	id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	position TEXT NOT NULL, 
	name TEXT NOT NULL, 
	member_id INTEGER, 
	from_date TEXT NOT NULL, 
	to_date TEXT, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	gender TEXT DEFAULT '' NOT NULL CONSTRAINT ck_officer_gender CHECK (gender IN ('', 'L', 'P')), 
	birth_date TEXT, 
	address TEXT DEFAULT '' NOT NULL, 
	phone TEXT DEFAULT '' NOT NULL, 
	end_reason TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_officer PRIMARY KEY (id), 
	CONSTRAINT fk_officer_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "officer" VALUES(1,'board','Ketua','Katarina Lestari',NULL,'2024-01-01',NULL,0,'',NULL,'','','');
INSERT INTO "officer" VALUES(2,'board','Sekretaris','Nur Hidayah Wulandari',NULL,'2024-01-01',NULL,1,'',NULL,'','','');
INSERT INTO "officer" VALUES(3,'board','Bendahara','Siti Aminah',NULL,'2024-01-01',NULL,2,'',NULL,'','','');
INSERT INTO "officer" VALUES(4,'supervisory_committee','Ketua pengawas','Rohmah Widyastuti',NULL,'2024-01-01',NULL,0,'',NULL,'','','');
INSERT INTO "officer" VALUES(5,'supervisory_committee','Anggota pengawas','Tumini Handayani',NULL,'2024-01-01',NULL,1,'',NULL,'','','');
INSERT INTO "officer" VALUES(6,'supervisory_committee','Anggota pengawas','Maria Goreti Kewa',NULL,'2024-01-01',NULL,2,'',NULL,'','','');
CREATE TABLE paper_print (
	id INTEGER NOT NULL, 
	paper TEXT NOT NULL, 
	subject TEXT NOT NULL, 
	printed_at TEXT NOT NULL, 
	printed_by TEXT NOT NULL, 
	CONSTRAINT pk_paper_print PRIMARY KEY (id)
)
 STRICT

;
CREATE TABLE period (
	year INTEGER NOT NULL, 
	month INTEGER NOT NULL CONSTRAINT ck_period_month CHECK (month BETWEEN 1 AND 12), 
	closed_at TEXT NOT NULL, 
	closed_by TEXT NOT NULL, 
	CONSTRAINT pk_period PRIMARY KEY (year, month)
)
 STRICT

;
INSERT INTO "period" VALUES(2024,1,'2024-03-01T09:00:01Z','bendahara');
INSERT INTO "period" VALUES(2024,2,'2024-04-01T09:00:01Z','bendahara');
CREATE TABLE period_event (
	id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	month INTEGER NOT NULL, 
	action TEXT NOT NULL, 
	at TEXT NOT NULL, 
	who TEXT NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	head_hash TEXT DEFAULT '' NOT NULL, 
	skipped TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_period_event PRIMARY KEY (id)
)
 STRICT

;
INSERT INTO "period_event" VALUES(1,2024,1,'closed','2024-03-01T09:00:01Z','bendahara','','0040fce5e76771303ad5415ccbe7f8fad9ea06c3bd4937db1be37e903dc72a3b','cash_count bank_match dues savings_interest depreciation stock_count loan_allowance print_and_sign backup');
INSERT INTO "period_event" VALUES(2,2024,2,'closed','2024-04-01T09:00:01Z','bendahara','','64ac249802710a2778c81afd547306e46a4272c7b62dd98f3e8b252b95e3152d','cash_count bank_match dues savings_interest depreciation stock_count loan_allowance print_and_sign backup');
CREATE TABLE product (
	id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name TEXT NOT NULL, 
	unit_name TEXT NOT NULL, 
	price_sen INTEGER DEFAULT '0' NOT NULL, 
	consignor_member_id INTEGER, 
	account_code TEXT NOT NULL, 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_product_active CHECK (active IN (0, 1)), 
	CONSTRAINT pk_product PRIMARY KEY (id), 
	CONSTRAINT uq_product_code UNIQUE (code), 
	CONSTRAINT fk_product_consignor_member_id FOREIGN KEY(consignor_member_id) REFERENCES member (id), 
	CONSTRAINT fk_product_account_code FOREIGN KEY(account_code) REFERENCES account (code)
)
 STRICT

;
INSERT INTO "product" VALUES(1,'B001','Beras medium','kg',1280000,NULL,'1301',1);
INSERT INTO "product" VALUES(2,'B002','Minyak goreng','liter',1680000,NULL,'1301',1);
INSERT INTO "product" VALUES(3,'B003','Gula pasir','kg',1540000,NULL,'1301',1);
INSERT INTO "product" VALUES(4,'B004','Telur ayam','kg',2800000,NULL,'1301',1);
INSERT INTO "product" VALUES(5,'B005','Tepung terigu','kg',1100000,NULL,'1301',1);
INSERT INTO "product" VALUES(6,'P001','Sambal bawang Ibu Migran','botol',2000000,NULL,'1301',1);
INSERT INTO "product" VALUES(7,'P002','Keripik tempe','bungkus',1200000,NULL,'1301',1);
INSERT INTO "product" VALUES(8,'P003','Tas anyaman pandan','buah',6500000,NULL,'1301',1);
INSERT INTO "product" VALUES(9,'P004','Kopi bubuk robusta','bungkus',2600000,NULL,'1301',1);
CREATE TABLE savings_account (
	contract_id INTEGER NOT NULL, 
	product_id INTEGER NOT NULL, 
	CONSTRAINT pk_savings_account PRIMARY KEY (contract_id), 
	CONSTRAINT fk_savings_account_contract_id FOREIGN KEY(contract_id) REFERENCES contract (id), 
	CONSTRAINT fk_savings_account_product_id FOREIGN KEY(product_id) REFERENCES savings_product (id)
)
 STRICT

;
INSERT INTO "savings_account" VALUES(1,1);
INSERT INTO "savings_account" VALUES(2,1);
INSERT INTO "savings_account" VALUES(3,1);
INSERT INTO "savings_account" VALUES(4,1);
INSERT INTO "savings_account" VALUES(5,5);
INSERT INTO "savings_account" VALUES(6,6);
INSERT INTO "savings_account" VALUES(7,2);
INSERT INTO "savings_account" VALUES(8,3);
INSERT INTO "savings_account" VALUES(9,2);
INSERT INTO "savings_account" VALUES(10,3);
INSERT INTO "savings_account" VALUES(11,2);
INSERT INTO "savings_account" VALUES(13,2);
INSERT INTO "savings_account" VALUES(16,3);
INSERT INTO "savings_account" VALUES(17,4);
CREATE TABLE savings_hold (
	id INTEGER NOT NULL, 
	contract_id INTEGER NOT NULL, 
	amount_sen INTEGER NOT NULL CONSTRAINT ck_savings_hold_amount CHECK (amount_sen > 0), 
	reason TEXT NOT NULL, 
	loan_contract_id INTEGER, 
	held_on TEXT NOT NULL, 
	held_at TEXT NOT NULL, 
	held_by TEXT NOT NULL, 
	operation_id TEXT NOT NULL, 
	released_on TEXT, 
	released_at TEXT, 
	released_by TEXT, 
	CONSTRAINT pk_savings_hold PRIMARY KEY (id), 
	CONSTRAINT uq_savings_hold_operation_id UNIQUE (operation_id), 
	CONSTRAINT fk_savings_hold_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id), 
	CONSTRAINT fk_savings_hold_loan_contract_id FOREIGN KEY(loan_contract_id) REFERENCES loan (contract_id)
)
 STRICT

;
CREATE TABLE savings_product (
	id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name_id TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	account_code TEXT NOT NULL, 
	interest_method TEXT DEFAULT '' NOT NULL, 
	minimum_deposit_sen INTEGER DEFAULT '0' NOT NULL, 
	minimum_balance_sen INTEGER DEFAULT '0' NOT NULL, 
	withdrawable INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_withdrawable CHECK (withdrawable IN (0, 1)), 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_active CHECK (active IN (0, 1)), 
	maximum_deposit_sen INTEGER DEFAULT '0' NOT NULL, 
	maximum_balance_sen INTEGER DEFAULT '0' NOT NULL, 
	withdrawal_windows TEXT DEFAULT '' NOT NULL, 
	days_in_year INTEGER DEFAULT '365' NOT NULL, 
	minimum_interest_balance_sen INTEGER DEFAULT '0' NOT NULL, 
	first_month TEXT DEFAULT '' NOT NULL, 
	pays_into TEXT DEFAULT '' NOT NULL, 
	taxed INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_taxed CHECK (taxed IN (0, 1)), 
	term_months INTEGER DEFAULT '0' NOT NULL, 
	break_penalty TEXT DEFAULT '' NOT NULL, 
	break_penalty_ppm INTEGER DEFAULT '0' NOT NULL, 
	break_penalty_sen INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_savings_product PRIMARY KEY (id), 
	CONSTRAINT uq_savings_product_code UNIQUE (code), 
	CONSTRAINT fk_savings_product_account_code FOREIGN KEY(account_code) REFERENCES account (code)
)
 STRICT

;
INSERT INTO "savings_product" VALUES(1,'SP','Simpanan pokok','Membership share','membership_share','3101','lowest',0,0,0,1,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(2,'SW','Simpanan wajib','Mandatory savings','mandatory_savings','3102','lowest',0,0,0,1,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(3,'SS','Simpanan sukarela','Voluntary savings','voluntary_savings','2101','lowest',0,0,1,1,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(4,'SB','Simpanan berjangka','Term deposit','term_deposit','2102','lowest',0,0,1,1,0,0,'',365,0,'strict','',1,12,'interest',0,0);
INSERT INTO "savings_product" VALUES(5,'SHR','Simpanan hari raya','Holiday savings','holiday_savings','2103','lowest',0,0,1,1,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(6,'SPD','Simpanan pendidikan','Education savings','education_savings','2104','lowest',0,0,1,1,0,0,'06-15/07-31',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(7,'SK','Simpanan khusus','Special savings','special_savings','2105','lowest',0,0,1,0,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(8,'TCA','Tabungan calon anggota dan koperasi lain','Savings of prospective members and other cooperatives','voluntary_savings','2106','lowest',0,0,1,0,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(9,'SWP','Simpanan wajib pinjam','Loan-linked savings','loan_linked_savings','2107','lowest',0,0,1,0,0,0,'',365,0,'strict','',1,0,'none',0,0);
INSERT INTO "savings_product" VALUES(10,'SBP','Simpanan berjangka lebih dari 1 tahun','Term deposit over one year','term_deposit','2204','lowest',0,0,1,0,0,0,'',365,0,'strict','',1,24,'interest',0,0);
INSERT INTO "savings_product" VALUES(11,'SWK','Simpanan wajib khusus','Loan-linked capital','loan_linked_savings','3103','lowest',0,0,0,0,0,0,'',365,0,'strict','',1,0,'none',0,0);
CREATE TABLE savings_rate (
	product_id INTEGER NOT NULL, 
	from_date TEXT NOT NULL, 
	floor_sen INTEGER NOT NULL, 
	rate_ppm INTEGER NOT NULL, 
	CONSTRAINT pk_savings_rate PRIMARY KEY (product_id, from_date, floor_sen), 
	CONSTRAINT fk_savings_rate_product_id FOREIGN KEY(product_id) REFERENCES savings_product (id)
)
 STRICT

;
INSERT INTO "savings_rate" VALUES(3,'0001-01-01',0,30000);
INSERT INTO "savings_rate" VALUES(4,'0001-01-01',0,60000);
INSERT INTO "savings_rate" VALUES(5,'0001-01-01',0,20000);
INSERT INTO "savings_rate" VALUES(6,'0001-01-01',0,20000);
CREATE TABLE setting (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "setting" VALUES('cooperative','{"address": "", "chair": "", "cooperative_id_number": "", "district": "", "fiscal_year_start_month": 1, "kind": "multi_purpose", "legal_entity_number": "", "name": "Koperasi Kecil", "opening_date": "2024-01-01", "province": "", "regency": "", "secretary": "", "treasurer": "", "village": ""}');
INSERT INTO "setting" VALUES('book_rules','{"agm_deadline_months": 3, "instalment_rounding_sen": 100, "interest_tax": [["2010-01-01", 24000000, 100000]], "interest_word": "jasa", "loan_rate_cap_ppm": 240000, "mandatory_savings": [["2024-01-01", 2000000]], "membership_share": [["2024-01-01", 10000000]], "savings_rate_cap_ppm": 90000, "stamp_duty_above_sen": 500000000, "withdrawal_second_person_above_sen": 500000000}');
INSERT INTO "setting" VALUES('surplus_rules','{"capital_average": false, "capital_basis": "share_and_mandatory", "loan_basis": "interest_paid", "members": {"area_development": 50000, "board": 100000, "capital_return": 200000, "education": 50000, "patronage_loans": 100000, "patronage_purchases": 100000, "reserve": 250000, "social": 50000, "staff": 100000}, "non_members": {"area_development": 100000, "board": 150000, "education": 100000, "reserve": 400000, "social": 100000, "staff": 150000}}');
CREATE TABLE settlement (
	id INTEGER NOT NULL, 
	member_id INTEGER NOT NULL, 
	reason TEXT NOT NULL, 
	settled_on TEXT NOT NULL, 
	content TEXT NOT NULL, 
	operation_id TEXT NOT NULL, 
	settled_at TEXT NOT NULL, 
	settled_by TEXT NOT NULL, 
	CONSTRAINT pk_settlement PRIMARY KEY (id), 
	CONSTRAINT uq_settlement_operation_id UNIQUE (operation_id), 
	CONSTRAINT fk_settlement_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
CREATE TABLE settlement_entry (
	settlement_id INTEGER NOT NULL, 
	entry_id INTEGER NOT NULL, 
	CONSTRAINT pk_settlement_entry PRIMARY KEY (settlement_id, entry_id), 
	CONSTRAINT fk_settlement_entry_settlement_id FOREIGN KEY(settlement_id) REFERENCES settlement (id), 
	CONSTRAINT fk_settlement_entry_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
)
 WITHOUT ROWID,
 STRICT

;
CREATE TABLE stock_movement (
	id INTEGER NOT NULL, 
	product_id INTEGER NOT NULL, 
	entry_id INTEGER, 
	moved_on TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	quantity_milli INTEGER NOT NULL, 
	value_sen INTEGER NOT NULL, 
	CONSTRAINT pk_stock_movement PRIMARY KEY (id), 
	CONSTRAINT fk_stock_movement_product_id FOREIGN KEY(product_id) REFERENCES product (id), 
	CONSTRAINT fk_stock_movement_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
)
 STRICT

;
INSERT INTO "stock_movement" VALUES(1,1,7,'2024-01-03','purchase',7000,7889000);
INSERT INTO "stock_movement" VALUES(2,2,8,'2024-01-03','purchase',5000,7752000);
INSERT INTO "stock_movement" VALUES(3,3,9,'2024-01-03','purchase',5000,7000000);
INSERT INTO "stock_movement" VALUES(4,4,10,'2024-01-03','purchase',4000,10506000);
INSERT INTO "stock_movement" VALUES(5,5,11,'2024-01-03','purchase',5000,4949000);
INSERT INTO "stock_movement" VALUES(6,6,12,'2024-01-03','purchase',4000,5800000);
INSERT INTO "stock_movement" VALUES(7,7,13,'2024-01-03','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(8,8,14,'2024-01-03','purchase',4000,17136000);
INSERT INTO "stock_movement" VALUES(9,9,15,'2024-01-03','purchase',4000,7474000);
INSERT INTO "stock_movement" VALUES(10,3,16,'2024-01-04','sale',-1000,-1400000);
INSERT INTO "stock_movement" VALUES(11,1,17,'2024-01-05','sale',-3000,-3381000);
INSERT INTO "stock_movement" VALUES(12,1,18,'2024-01-06','sale',-2000,-2254000);
INSERT INTO "stock_movement" VALUES(13,1,21,'2024-01-08','sale',-1000,-1127000);
INSERT INTO "stock_movement" VALUES(14,2,21,'2024-01-08','sale',-1000,-1550400);
INSERT INTO "stock_movement" VALUES(15,4,22,'2024-01-09','sale',-1000,-2626500);
INSERT INTO "stock_movement" VALUES(16,5,22,'2024-01-09','sale',-5000,-4949000);
INSERT INTO "stock_movement" VALUES(17,1,25,'2024-01-10','purchase',7000,7969500);
INSERT INTO "stock_movement" VALUES(18,5,26,'2024-01-10','purchase',5000,4900000);
INSERT INTO "stock_movement" VALUES(19,6,27,'2024-01-10','sale',-4000,-5800000);
INSERT INTO "stock_movement" VALUES(20,8,27,'2024-01-10','sale',-1000,-4284000);
INSERT INTO "stock_movement" VALUES(21,7,30,'2024-01-11','sale',-1000,-832000);
INSERT INTO "stock_movement" VALUES(22,1,30,'2024-01-11','sale',-4000,-4548300);
INSERT INTO "stock_movement" VALUES(23,2,30,'2024-01-11','sale',-2000,-3100800);
INSERT INTO "stock_movement" VALUES(24,7,31,'2024-01-11','sale',-2000,-1664000);
INSERT INTO "stock_movement" VALUES(25,5,34,'2024-01-12','sale',-2000,-1960000);
INSERT INTO "stock_movement" VALUES(26,9,35,'2024-01-12','sale',-3000,-5605500);
INSERT INTO "stock_movement" VALUES(27,7,38,'2024-01-13','sale',-1000,-832000);
INSERT INTO "stock_movement" VALUES(28,5,40,'2024-01-15','sale',-1000,-980000);
INSERT INTO "stock_movement" VALUES(29,8,40,'2024-01-15','sale',-3000,-12852000);
INSERT INTO "stock_movement" VALUES(30,3,41,'2024-01-16','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(31,3,42,'2024-01-16','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(32,4,42,'2024-01-16','sale',-1000,-2626500);
INSERT INTO "stock_movement" VALUES(33,2,43,'2024-01-17','purchase',5000,7904000);
INSERT INTO "stock_movement" VALUES(34,3,44,'2024-01-17','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(35,5,45,'2024-01-17','purchase',5000,5096000);
INSERT INTO "stock_movement" VALUES(36,6,46,'2024-01-17','purchase',4000,5916000);
INSERT INTO "stock_movement" VALUES(37,7,47,'2024-01-17','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(38,8,48,'2024-01-17','purchase',4000,16632000);
INSERT INTO "stock_movement" VALUES(39,9,49,'2024-01-17','purchase',4000,7622000);
INSERT INTO "stock_movement" VALUES(40,5,50,'2024-01-17','sale',-5000,-5040000);
INSERT INTO "stock_movement" VALUES(41,7,50,'2024-01-17','sale',-5000,-4160000);
INSERT INTO "stock_movement" VALUES(42,4,51,'2024-01-18','sale',-2000,-5253000);
INSERT INTO "stock_movement" VALUES(43,2,52,'2024-01-18','sale',-2000,-3144200);
INSERT INTO "stock_movement" VALUES(44,2,53,'2024-01-19','sale',-3000,-4716400);
INSERT INTO "stock_movement" VALUES(45,3,53,'2024-01-19','sale',-5000,-7140000);
INSERT INTO "stock_movement" VALUES(46,1,54,'2024-01-19','sale',-3000,-3411200);
INSERT INTO "stock_movement" VALUES(47,6,55,'2024-01-23','sale',-3000,-4437000);
INSERT INTO "stock_movement" VALUES(48,8,55,'2024-01-23','sale',-4000,-16632000);
INSERT INTO "stock_movement" VALUES(49,1,56,'2024-01-24','purchase',7000,8050000);
INSERT INTO "stock_movement" VALUES(50,2,57,'2024-01-24','purchase',5000,7676000);
INSERT INTO "stock_movement" VALUES(51,3,58,'2024-01-24','purchase',5000,7000000);
INSERT INTO "stock_movement" VALUES(52,4,59,'2024-01-24','purchase',4000,10608000);
INSERT INTO "stock_movement" VALUES(53,5,60,'2024-01-24','purchase',5000,5096000);
INSERT INTO "stock_movement" VALUES(54,6,61,'2024-01-24','purchase',4000,6032000);
INSERT INTO "stock_movement" VALUES(55,7,62,'2024-01-24','purchase',5000,4040000);
INSERT INTO "stock_movement" VALUES(56,8,63,'2024-01-24','purchase',4000,16800000);
INSERT INTO "stock_movement" VALUES(57,4,64,'2024-01-24','sale',-3000,-7956000);
INSERT INTO "stock_movement" VALUES(58,6,65,'2024-01-25','sale',-2000,-3004400);
INSERT INTO "stock_movement" VALUES(59,2,66,'2024-01-26','sale',-1000,-1545700);
INSERT INTO "stock_movement" VALUES(60,9,66,'2024-01-26','sale',-4000,-7592400);
INSERT INTO "stock_movement" VALUES(61,2,67,'2024-01-26','sale',-1000,-1545800);
INSERT INTO "stock_movement" VALUES(62,1,67,'2024-01-26','sale',-3000,-3445100);
INSERT INTO "stock_movement" VALUES(63,6,67,'2024-01-26','sale',-3000,-4506600);
INSERT INTO "stock_movement" VALUES(64,2,73,'2024-02-02','sale',-5000,-7728700);
INSERT INTO "stock_movement" VALUES(65,2,74,'2024-02-03','purchase',5000,7524000);
INSERT INTO "stock_movement" VALUES(66,4,75,'2024-02-03','purchase',4000,10506000);
INSERT INTO "stock_movement" VALUES(67,6,76,'2024-02-03','purchase',4000,5742000);
INSERT INTO "stock_movement" VALUES(68,9,77,'2024-02-03','purchase',4000,7696000);
INSERT INTO "stock_movement" VALUES(69,5,78,'2024-02-03','sale',-5000,-5080000);
INSERT INTO "stock_movement" VALUES(70,8,78,'2024-02-03','sale',-4000,-16800000);
INSERT INTO "stock_movement" VALUES(71,7,78,'2024-02-03','sale',-1000,-812000);
INSERT INTO "stock_movement" VALUES(72,1,79,'2024-02-04','sale',-3000,-3445100);
INSERT INTO "stock_movement" VALUES(73,9,79,'2024-02-04','sale',-5000,-9594100);
INSERT INTO "stock_movement" VALUES(74,7,80,'2024-02-05','sale',-4000,-3248000);
INSERT INTO "stock_movement" VALUES(75,4,83,'2024-02-08','sale',-4000,-10526400);
INSERT INTO "stock_movement" VALUES(76,3,83,'2024-02-08','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(77,5,84,'2024-02-08','sale',-1000,-1016000);
INSERT INTO "stock_movement" VALUES(78,6,85,'2024-02-09','sale',-4000,-5742000);
INSERT INTO "stock_movement" VALUES(79,2,86,'2024-02-09','sale',-2000,-3009600);
INSERT INTO "stock_movement" VALUES(80,1,89,'2024-02-10','purchase',7000,8130500);
INSERT INTO "stock_movement" VALUES(81,4,90,'2024-02-10','purchase',4000,10608000);
INSERT INTO "stock_movement" VALUES(82,5,91,'2024-02-10','purchase',5000,4998000);
INSERT INTO "stock_movement" VALUES(83,6,92,'2024-02-10','purchase',4000,5684000);
INSERT INTO "stock_movement" VALUES(84,7,93,'2024-02-10','purchase',5000,3920000);
INSERT INTO "stock_movement" VALUES(85,8,94,'2024-02-10','purchase',4000,17304000);
INSERT INTO "stock_movement" VALUES(86,9,95,'2024-02-10','purchase',4000,7400000);
INSERT INTO "stock_movement" VALUES(87,7,97,'2024-02-11','sale',-3000,-2366000);
INSERT INTO "stock_movement" VALUES(88,1,100,'2024-02-12','sale',-4000,-4634400);
INSERT INTO "stock_movement" VALUES(89,4,101,'2024-02-12','sale',-3000,-7943800);
INSERT INTO "stock_movement" VALUES(90,3,101,'2024-02-12','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(91,9,105,'2024-02-13','sale',-3000,-5550000);
INSERT INTO "stock_movement" VALUES(92,7,106,'2024-02-13','sale',-2000,-1577300);
INSERT INTO "stock_movement" VALUES(93,3,107,'2024-02-17','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(94,7,108,'2024-02-17','purchase',5000,4040000);
INSERT INTO "stock_movement" VALUES(95,9,109,'2024-02-17','purchase',4000,7622000);
INSERT INTO "stock_movement" VALUES(96,6,110,'2024-02-17','sale',-4000,-5684000);
INSERT INTO "stock_movement" VALUES(97,3,110,'2024-02-17','sale',-3000,-4270000);
INSERT INTO "stock_movement" VALUES(98,7,111,'2024-02-17','sale',-4000,-3219100);
INSERT INTO "stock_movement" VALUES(99,9,112,'2024-02-18','sale',-5000,-9472000);
INSERT INTO "stock_movement" VALUES(100,8,112,'2024-02-18','sale',-4000,-17304000);
INSERT INTO "stock_movement" VALUES(101,4,113,'2024-02-19','sale',-1000,-2647900);
INSERT INTO "stock_movement" VALUES(102,2,114,'2024-02-19','sale',-2000,-3009600);
INSERT INTO "stock_movement" VALUES(103,7,116,'2024-02-20','sale',-2000,-1609600);
INSERT INTO "stock_movement" VALUES(104,5,116,'2024-02-20','sale',-1000,-1002300);
INSERT INTO "stock_movement" VALUES(105,5,117,'2024-02-22','sale',-4000,-4009400);
INSERT INTO "stock_movement" VALUES(106,2,118,'2024-02-24','purchase',5000,7828000);
INSERT INTO "stock_movement" VALUES(107,4,119,'2024-02-24','purchase',4000,10302000);
INSERT INTO "stock_movement" VALUES(108,5,120,'2024-02-24','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(109,6,121,'2024-02-24','purchase',4000,5916000);
INSERT INTO "stock_movement" VALUES(110,7,122,'2024-02-24','purchase',5000,3960000);
INSERT INTO "stock_movement" VALUES(111,8,123,'2024-02-24','purchase',4000,16632000);
INSERT INTO "stock_movement" VALUES(112,9,124,'2024-02-24','purchase',4000,7400000);
INSERT INTO "stock_movement" VALUES(113,9,125,'2024-02-24','sale',-2000,-3700000);
INSERT INTO "stock_movement" VALUES(114,1,125,'2024-02-24','sale',-3000,-3475700);
INSERT INTO "stock_movement" VALUES(115,9,126,'2024-02-25','sale',-2000,-3700000);
INSERT INTO "stock_movement" VALUES(116,7,126,'2024-02-25','sale',-4000,-3168000);
INSERT INTO "stock_movement" VALUES(117,4,127,'2024-02-25','sale',-5000,-12949900);
INSERT INTO "stock_movement" VALUES(118,5,127,'2024-02-25','sale',-2000,-2016400);
INSERT INTO "stock_movement" VALUES(119,6,128,'2024-02-26','sale',-3000,-4437000);
INSERT INTO "stock_movement" VALUES(120,3,134,'2024-02-27','sale',-2000,-2846700);
INSERT INTO "stock_movement" VALUES(121,2,139,'2024-03-01','sale',-2000,-3110900);
INSERT INTO "stock_movement" VALUES(122,1,140,'2024-03-02','sale',-1000,-1158600);
INSERT INTO "stock_movement" VALUES(123,1,141,'2024-03-03','purchase',7000,8130500);
INSERT INTO "stock_movement" VALUES(124,3,142,'2024-03-03','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(125,4,143,'2024-03-03','purchase',4000,10404000);
INSERT INTO "stock_movement" VALUES(126,6,144,'2024-03-03','purchase',4000,5800000);
INSERT INTO "stock_movement" VALUES(127,7,145,'2024-03-03','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(128,9,146,'2024-03-03','purchase',4000,7252000);
INSERT INTO "stock_movement" VALUES(129,8,147,'2024-03-03','sale',-4000,-16632000);
INSERT INTO "stock_movement" VALUES(130,5,148,'2024-03-04','sale',-4000,-4032900);
INSERT INTO "stock_movement" VALUES(131,2,149,'2024-03-05','sale',-1000,-1555500);
INSERT INTO "stock_movement" VALUES(132,6,150,'2024-03-05','sale',-5000,-7279000);
INSERT INTO "stock_movement" VALUES(133,7,150,'2024-03-05','sale',-3000,-2476000);
INSERT INTO "stock_movement" VALUES(134,1,151,'2024-03-06','sale',-4000,-4644600);
INSERT INTO "stock_movement" VALUES(135,9,154,'2024-03-09','sale',-1000,-1813000);
INSERT INTO "stock_movement" VALUES(136,5,157,'2024-03-10','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(137,6,158,'2024-03-10','purchase',4000,5974000);
INSERT INTO "stock_movement" VALUES(138,8,159,'2024-03-10','purchase',4000,17304000);
INSERT INTO "stock_movement" VALUES(139,4,160,'2024-03-10','sale',-1000,-2601000);
INSERT INTO "stock_movement" VALUES(140,9,161,'2024-03-10','sale',-3000,-5439000);
INSERT INTO "stock_movement" VALUES(141,1,165,'2024-03-11','sale',-2000,-2322300);
INSERT INTO "stock_movement" VALUES(142,8,168,'2024-03-12','sale',-3000,-12978000);
INSERT INTO "stock_movement" VALUES(143,6,168,'2024-03-12','sale',-1000,-1493500);
INSERT INTO "stock_movement" VALUES(144,1,168,'2024-03-12','sale',-2000,-2322200);
INSERT INTO "stock_movement" VALUES(145,5,171,'2024-03-13','sale',-3000,-3028200);
INSERT INTO "stock_movement" VALUES(146,5,172,'2024-03-13','sale',-1000,-1009400);
INSERT INTO "stock_movement" VALUES(147,3,173,'2024-03-15','sale',-4000,-5708900);
INSERT INTO "stock_movement" VALUES(148,5,173,'2024-03-15','sale',-1000,-1009400);
INSERT INTO "stock_movement" VALUES(149,7,174,'2024-03-16','sale',-2000,-1650700);
INSERT INTO "stock_movement" VALUES(150,1,175,'2024-03-17','purchase',7000,8291500);
INSERT INTO "stock_movement" VALUES(151,3,176,'2024-03-17','purchase',5000,7210000);
INSERT INTO "stock_movement" VALUES(152,5,177,'2024-03-17','purchase',5000,4998000);
INSERT INTO "stock_movement" VALUES(153,7,178,'2024-03-17','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(154,8,179,'2024-03-17','purchase',4000,17304000);
INSERT INTO "stock_movement" VALUES(155,9,180,'2024-03-17','purchase',4000,7326000);
INSERT INTO "stock_movement" VALUES(156,3,181,'2024-03-17','sale',-1000,-1437800);
INSERT INTO "stock_movement" VALUES(157,9,182,'2024-03-17','sale',-3000,-5494500);
INSERT INTO "stock_movement" VALUES(158,6,182,'2024-03-17','sale',-3000,-4480500);
INSERT INTO "stock_movement" VALUES(159,4,182,'2024-03-17','sale',-3000,-7803000);
INSERT INTO "stock_movement" VALUES(160,2,183,'2024-03-18','sale',-3000,-4666400);
INSERT INTO "stock_movement" VALUES(161,3,183,'2024-03-18','sale',-3000,-4313300);
INSERT INTO "stock_movement" VALUES(162,8,183,'2024-03-18','sale',-5000,-21630000);
INSERT INTO "stock_movement" VALUES(163,5,184,'2024-03-19','sale',-5000,-4998000);
INSERT INTO "stock_movement" VALUES(164,3,185,'2024-03-20','sale',-3000,-4313300);
INSERT INTO "stock_movement" VALUES(165,1,185,'2024-03-20','sale',-2000,-2369000);
INSERT INTO "stock_movement" VALUES(166,7,186,'2024-03-20','sale',-5000,-4154400);
INSERT INTO "stock_movement" VALUES(167,2,187,'2024-03-24','purchase',5000,7904000);
INSERT INTO "stock_movement" VALUES(168,3,188,'2024-03-24','purchase',5000,6860000);
INSERT INTO "stock_movement" VALUES(169,4,189,'2024-03-24','purchase',4000,10200000);
INSERT INTO "stock_movement" VALUES(170,5,190,'2024-03-24','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(171,6,191,'2024-03-24','purchase',4000,5742000);
INSERT INTO "stock_movement" VALUES(172,7,192,'2024-03-24','purchase',5000,4080000);
INSERT INTO "stock_movement" VALUES(173,8,193,'2024-03-24','purchase',4000,17472000);
INSERT INTO "stock_movement" VALUES(174,9,194,'2024-03-24','purchase',4000,7474000);
INSERT INTO "stock_movement" VALUES(175,2,195,'2024-03-24','sale',-4000,-6323200);
INSERT INTO "stock_movement" VALUES(176,5,195,'2024-03-24','sale',-2000,-2018800);
INSERT INTO "stock_movement" VALUES(177,4,196,'2024-03-25','sale',-3000,-7650000);
INSERT INTO "stock_movement" VALUES(178,9,197,'2024-03-25','sale',-5000,-9305500);
INSERT INTO "stock_movement" VALUES(179,5,198,'2024-03-26','sale',-2000,-2018800);
INSERT INTO "stock_movement" VALUES(180,3,198,'2024-03-26','sale',-4000,-5488000);
INSERT INTO "stock_movement" VALUES(181,1,199,'2024-03-26','sale',-5000,-5922500);
INSERT INTO "stock_movement" VALUES(182,7,199,'2024-03-26','sale',-1000,-818500);
INSERT INTO "stock_movement" VALUES(183,6,205,'2024-03-27','sale',-3000,-4306500);
INSERT INTO "stock_movement" VALUES(184,8,205,'2024-03-27','sale',-4000,-17472000);
INSERT INTO "stock_movement" VALUES(185,7,210,'2024-04-02','sale',-3000,-2455400);
INSERT INTO "stock_movement" VALUES(186,1,211,'2024-04-03','purchase',7000,8291500);
INSERT INTO "stock_movement" VALUES(187,2,212,'2024-04-03','purchase',5000,7448000);
INSERT INTO "stock_movement" VALUES(188,3,213,'2024-04-03','purchase',5000,6930000);
INSERT INTO "stock_movement" VALUES(189,4,214,'2024-04-03','purchase',4000,10098000);
INSERT INTO "stock_movement" VALUES(190,5,215,'2024-04-03','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(191,6,216,'2024-04-03','purchase',4000,5684000);
INSERT INTO "stock_movement" VALUES(192,7,217,'2024-04-03','purchase',5000,3960000);
INSERT INTO "stock_movement" VALUES(193,8,218,'2024-04-03','purchase',4000,17472000);
INSERT INTO "stock_movement" VALUES(194,9,219,'2024-04-03','purchase',4000,7474000);
INSERT INTO "stock_movement" VALUES(195,7,220,'2024-04-03','sale',-5000,-3997900);
INSERT INTO "stock_movement" VALUES(196,1,221,'2024-04-04','sale',-5000,-5922500);
INSERT INTO "stock_movement" VALUES(197,2,221,'2024-04-04','sale',-4000,-6019200);
INSERT INTO "stock_movement" VALUES(198,5,222,'2024-04-05','sale',-1000,-1009400);
INSERT INTO "stock_movement" VALUES(199,3,222,'2024-04-05','sale',-2000,-2767300);
INSERT INTO "stock_movement" VALUES(200,4,222,'2024-04-05','sale',-1000,-2529600);
INSERT INTO "stock_movement" VALUES(201,9,223,'2024-04-06','sale',-4000,-7474000);
INSERT INTO "stock_movement" VALUES(202,8,223,'2024-04-06','sale',-1000,-4368000);
INSERT INTO "stock_movement" VALUES(203,3,224,'2024-04-06','sale',-3000,-4151000);
INSERT INTO "stock_movement" VALUES(204,4,227,'2024-04-08','sale',-3000,-7588800);
INSERT INTO "stock_movement" VALUES(205,5,228,'2024-04-08','sale',-4000,-4037600);
INSERT INTO "stock_movement" VALUES(206,1,230,'2024-04-10','purchase',7000,8130500);
INSERT INTO "stock_movement" VALUES(207,2,231,'2024-04-10','purchase',5000,7676000);
INSERT INTO "stock_movement" VALUES(208,3,232,'2024-04-10','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(209,4,233,'2024-04-10','purchase',4000,10098000);
INSERT INTO "stock_movement" VALUES(210,5,234,'2024-04-10','purchase',5000,4851000);
INSERT INTO "stock_movement" VALUES(211,7,235,'2024-04-10','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(212,9,236,'2024-04-10','purchase',4000,7622000);
INSERT INTO "stock_movement" VALUES(213,6,237,'2024-04-10','sale',-2000,-2847800);
INSERT INTO "stock_movement" VALUES(214,3,237,'2024-04-10','sale',-3000,-4261900);
INSERT INTO "stock_movement" VALUES(215,5,238,'2024-04-10','sale',-2000,-1953500);
INSERT INTO "stock_movement" VALUES(216,4,241,'2024-04-11','sale',-3000,-7576600);
INSERT INTO "stock_movement" VALUES(217,5,241,'2024-04-11','sale',-1000,-976700);
INSERT INTO "stock_movement" VALUES(218,9,241,'2024-04-11','sale',-1000,-1905500);
INSERT INTO "stock_movement" VALUES(219,9,244,'2024-04-12','sale',-1000,-1905500);
INSERT INTO "stock_movement" VALUES(220,7,244,'2024-04-12','sale',-1000,-822700);
INSERT INTO "stock_movement" VALUES(221,2,248,'2024-04-13','sale',-2000,-3053000);
INSERT INTO "stock_movement" VALUES(222,5,248,'2024-04-13','sale',-3000,-2930200);
INSERT INTO "stock_movement" VALUES(223,2,249,'2024-04-15','sale',-3000,-4579600);
INSERT INTO "stock_movement" VALUES(224,6,250,'2024-04-16','sale',-2000,-2847800);
INSERT INTO "stock_movement" VALUES(225,2,251,'2024-04-17','purchase',5000,7752000);
INSERT INTO "stock_movement" VALUES(226,5,252,'2024-04-17','purchase',5000,4900000);
INSERT INTO "stock_movement" VALUES(227,6,253,'2024-04-17','purchase',4000,5974000);
INSERT INTO "stock_movement" VALUES(228,4,254,'2024-04-17','sale',-2000,-5051000);
INSERT INTO "stock_movement" VALUES(229,5,255,'2024-04-18','sale',-2000,-1960000);
INSERT INTO "stock_movement" VALUES(230,1,256,'2024-04-18','sale',-4000,-4666400);
INSERT INTO "stock_movement" VALUES(231,5,256,'2024-04-18','sale',-2000,-1960000);
INSERT INTO "stock_movement" VALUES(232,6,257,'2024-04-19','sale',-3000,-4438700);
INSERT INTO "stock_movement" VALUES(233,9,257,'2024-04-19','sale',-2000,-3811000);
INSERT INTO "stock_movement" VALUES(234,2,258,'2024-04-20','sale',-3000,-4630700);
INSERT INTO "stock_movement" VALUES(235,3,258,'2024-04-20','sale',-3000,-4261800);
INSERT INTO "stock_movement" VALUES(236,1,259,'2024-04-20','sale',-5000,-5833100);
INSERT INTO "stock_movement" VALUES(237,7,260,'2024-04-22','sale',-5000,-4113700);
INSERT INTO "stock_movement" VALUES(238,2,261,'2024-04-23','sale',-1000,-1543600);
INSERT INTO "stock_movement" VALUES(239,1,262,'2024-04-24','purchase',7000,8291500);
INSERT INTO "stock_movement" VALUES(240,3,263,'2024-04-24','purchase',5000,7070000);
INSERT INTO "stock_movement" VALUES(241,4,264,'2024-04-24','purchase',4000,10200000);
INSERT INTO "stock_movement" VALUES(242,5,265,'2024-04-24','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(243,7,266,'2024-04-24','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(244,9,267,'2024-04-24','purchase',4000,7548000);
INSERT INTO "stock_movement" VALUES(245,3,268,'2024-04-24','sale',-3000,-4242000);
INSERT INTO "stock_movement" VALUES(246,5,268,'2024-04-24','sale',-1000,-1004500);
INSERT INTO "stock_movement" VALUES(247,3,269,'2024-04-25','sale',-2000,-2828000);
INSERT INTO "stock_movement" VALUES(248,7,269,'2024-04-25','sale',-1000,-830500);
INSERT INTO "stock_movement" VALUES(249,8,270,'2024-04-26','sale',-2000,-8736000);
INSERT INTO "stock_movement" VALUES(250,4,270,'2024-04-26','sale',-4000,-10200000);
INSERT INTO "stock_movement" VALUES(251,9,271,'2024-04-26','sale',-4000,-7548000);
INSERT INTO "stock_movement" VALUES(252,1,277,'2024-04-27','sale',-4000,-4738000);
CREATE TABLE surplus_decision (
	entry_id INTEGER NOT NULL, 
	year INTEGER NOT NULL, 
	decided_on TEXT NOT NULL, 
	allocation TEXT NOT NULL, 
	hash TEXT NOT NULL, 
	CONSTRAINT pk_surplus_decision PRIMARY KEY (entry_id), 
	CONSTRAINT fk_surplus_decision_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id)
)
 STRICT

;
CREATE TABLE term_deposit (
	contract_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	certificate TEXT NOT NULL, 
	principal_sen INTEGER NOT NULL CONSTRAINT ck_term_deposit_principal CHECK (principal_sen > 0), 
	rate_ppm INTEGER NOT NULL, 
	term_months INTEGER NOT NULL, 
	started_on TEXT NOT NULL, 
	matures_on TEXT NOT NULL, 
	interest_paid TEXT NOT NULL, 
	at_maturity TEXT NOT NULL, 
	pays_into TEXT DEFAULT '' NOT NULL, 
	days_in_year INTEGER DEFAULT '365' NOT NULL, 
	break_penalty TEXT DEFAULT '' NOT NULL, 
	break_penalty_ppm INTEGER DEFAULT '0' NOT NULL, 
	break_penalty_sen INTEGER DEFAULT '0' NOT NULL, 
	interest_from TEXT, 
	entry_id INTEGER, 
	operation_id TEXT NOT NULL, 
	ended_on TEXT, 
	ended_how TEXT DEFAULT '' NOT NULL, 
	end_entry_id INTEGER, 
	CONSTRAINT pk_term_deposit PRIMARY KEY (contract_id, version), 
	CONSTRAINT uq_term_deposit_operation_id UNIQUE (operation_id), 
	CONSTRAINT fk_term_deposit_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id), 
	CONSTRAINT fk_term_deposit_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id), 
	CONSTRAINT fk_term_deposit_end_entry_id FOREIGN KEY(end_entry_id) REFERENCES journal_entry (id)
)
 STRICT

;
INSERT INTO "term_deposit" VALUES(17,1,'SB-0004-1',200000000,60000,12,'2024-02-19','2025-02-19','monthly','roll_all','SS',365,'interest',0,0,NULL,115,'fdc1786bddbd358f6156c4df12bccdcb',NULL,'',NULL);
CREATE TABLE term_interest (
	entry_id INTEGER NOT NULL, 
	contract_id INTEGER NOT NULL, 
	version INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_term_interest_kind CHECK (kind IN ('paid', 'accrued')), 
	until TEXT NOT NULL, 
	interest_sen INTEGER NOT NULL, 
	tax_sen INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_term_interest PRIMARY KEY (entry_id, contract_id, kind), 
	CONSTRAINT fk_term_interest_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id), 
	CONSTRAINT fk_term_interest_contract_id FOREIGN KEY(contract_id) REFERENCES savings_account (contract_id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "term_interest" VALUES(138,17,1,'paid','2024-03-01',361600,0);
INSERT INTO "term_interest" VALUES(209,17,1,'paid','2024-04-01',1019200,0);
INSERT INTO "term_interest" VALUES(281,17,1,'paid','2024-05-01',986300,0);
CREATE TABLE trade (
	entry_id INTEGER NOT NULL, 
	kind TEXT NOT NULL CONSTRAINT ck_trade_kind CHECK (kind IN ('sale', 'purchase')), 
	traded_on TEXT NOT NULL, 
	member_id INTEGER, 
	partner TEXT DEFAULT '' NOT NULL, 
	payment TEXT NOT NULL, 
	total_sen INTEGER NOT NULL, 
	CONSTRAINT pk_trade PRIMARY KEY (entry_id), 
	CONSTRAINT fk_trade_entry_id FOREIGN KEY(entry_id) REFERENCES journal_entry (id), 
	CONSTRAINT fk_trade_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "trade" VALUES(7,'purchase','2024-01-03',NULL,'Toko Sumber Rejeki','cash',7889000);
INSERT INTO "trade" VALUES(8,'purchase','2024-01-03',NULL,'UD Tani Makmur','cash',7752000);
INSERT INTO "trade" VALUES(9,'purchase','2024-01-03',NULL,'UD Tani Makmur','cash',7000000);
INSERT INTO "trade" VALUES(10,'purchase','2024-01-03',NULL,'Toko Sumber Rejeki','cash',10506000);
INSERT INTO "trade" VALUES(11,'purchase','2024-01-03',NULL,'Toko Sumber Rejeki','cash',4949000);
INSERT INTO "trade" VALUES(12,'purchase','2024-01-03',NULL,'Anggota','cash',5800000);
INSERT INTO "trade" VALUES(13,'purchase','2024-01-03',NULL,'Anggota','cash',4160000);
INSERT INTO "trade" VALUES(14,'purchase','2024-01-03',NULL,'Anggota','cash',17136000);
INSERT INTO "trade" VALUES(15,'purchase','2024-01-03',NULL,'Anggota','cash',7474000);
INSERT INTO "trade" VALUES(16,'sale','2024-01-04',3,'','cash',1540000);
INSERT INTO "trade" VALUES(17,'sale','2024-01-05',2,'','cash',3840000);
INSERT INTO "trade" VALUES(18,'sale','2024-01-06',3,'','cash',2560000);
INSERT INTO "trade" VALUES(21,'sale','2024-01-08',NULL,'','cash',2960000);
INSERT INTO "trade" VALUES(22,'sale','2024-01-09',NULL,'','cash',8300000);
INSERT INTO "trade" VALUES(25,'purchase','2024-01-10',NULL,'Toko Sumber Rejeki','cash',7969500);
INSERT INTO "trade" VALUES(26,'purchase','2024-01-10',NULL,'Anggota','cash',4900000);
INSERT INTO "trade" VALUES(27,'sale','2024-01-10',3,'','credit',14500000);
INSERT INTO "trade" VALUES(30,'sale','2024-01-11',2,'','credit',9680000);
INSERT INTO "trade" VALUES(31,'sale','2024-01-11',NULL,'','cash',2400000);
INSERT INTO "trade" VALUES(34,'sale','2024-01-12',4,'','cash',2200000);
INSERT INTO "trade" VALUES(35,'sale','2024-01-12',NULL,'','cash',7800000);
INSERT INTO "trade" VALUES(38,'sale','2024-01-13',NULL,'','cash',1200000);
INSERT INTO "trade" VALUES(40,'sale','2024-01-15',1,'','cash',20600000);
INSERT INTO "trade" VALUES(41,'sale','2024-01-16',NULL,'','cash',3080000);
INSERT INTO "trade" VALUES(42,'sale','2024-01-16',NULL,'','cash',5880000);
INSERT INTO "trade" VALUES(43,'purchase','2024-01-17',NULL,'UD Tani Makmur','cash',7904000);
INSERT INTO "trade" VALUES(44,'purchase','2024-01-17',NULL,'UD Tani Makmur','cash',7140000);
INSERT INTO "trade" VALUES(45,'purchase','2024-01-17',NULL,'Anggota','cash',5096000);
INSERT INTO "trade" VALUES(46,'purchase','2024-01-17',NULL,'UD Tani Makmur','cash',5916000);
INSERT INTO "trade" VALUES(47,'purchase','2024-01-17',NULL,'Anggota','cash',4160000);
INSERT INTO "trade" VALUES(48,'purchase','2024-01-17',NULL,'Toko Sumber Rejeki','cash',16632000);
INSERT INTO "trade" VALUES(49,'purchase','2024-01-17',NULL,'Toko Sumber Rejeki','cash',7622000);
INSERT INTO "trade" VALUES(50,'sale','2024-01-17',2,'','cash',11500000);
INSERT INTO "trade" VALUES(51,'sale','2024-01-18',1,'','cash',5600000);
INSERT INTO "trade" VALUES(52,'sale','2024-01-18',1,'','cash',3360000);
INSERT INTO "trade" VALUES(53,'sale','2024-01-19',2,'','cash',12740000);
INSERT INTO "trade" VALUES(54,'sale','2024-01-19',3,'','credit',3840000);
INSERT INTO "trade" VALUES(55,'sale','2024-01-23',3,'','cash',32000000);
INSERT INTO "trade" VALUES(56,'purchase','2024-01-24',NULL,'Anggota','cash',8050000);
INSERT INTO "trade" VALUES(57,'purchase','2024-01-24',NULL,'Toko Sumber Rejeki','cash',7676000);
INSERT INTO "trade" VALUES(58,'purchase','2024-01-24',NULL,'Toko Sumber Rejeki','cash',7000000);
INSERT INTO "trade" VALUES(59,'purchase','2024-01-24',NULL,'Anggota','cash',10608000);
INSERT INTO "trade" VALUES(60,'purchase','2024-01-24',NULL,'Anggota','cash',5096000);
INSERT INTO "trade" VALUES(61,'purchase','2024-01-24',NULL,'Anggota','cash',6032000);
INSERT INTO "trade" VALUES(62,'purchase','2024-01-24',NULL,'Anggota','cash',4040000);
INSERT INTO "trade" VALUES(63,'purchase','2024-01-24',NULL,'UD Tani Makmur','cash',16800000);
INSERT INTO "trade" VALUES(64,'sale','2024-01-24',3,'','cash',8400000);
INSERT INTO "trade" VALUES(65,'sale','2024-01-25',4,'','cash',4000000);
INSERT INTO "trade" VALUES(66,'sale','2024-01-26',1,'','cash',12080000);
INSERT INTO "trade" VALUES(67,'sale','2024-01-26',1,'','cash',11520000);
INSERT INTO "trade" VALUES(73,'sale','2024-02-02',NULL,'','cash',8400000);
INSERT INTO "trade" VALUES(74,'purchase','2024-02-03',NULL,'Toko Sumber Rejeki','cash',7524000);
INSERT INTO "trade" VALUES(75,'purchase','2024-02-03',NULL,'Anggota','cash',10506000);
INSERT INTO "trade" VALUES(76,'purchase','2024-02-03',NULL,'UD Tani Makmur','cash',5742000);
INSERT INTO "trade" VALUES(77,'purchase','2024-02-03',NULL,'Toko Sumber Rejeki','cash',7696000);
INSERT INTO "trade" VALUES(78,'sale','2024-02-03',NULL,'','cash',32700000);
INSERT INTO "trade" VALUES(79,'sale','2024-02-04',NULL,'','cash',16840000);
INSERT INTO "trade" VALUES(80,'sale','2024-02-05',2,'','cash',4800000);
INSERT INTO "trade" VALUES(83,'sale','2024-02-08',NULL,'','cash',14280000);
INSERT INTO "trade" VALUES(84,'sale','2024-02-08',3,'','cash',1100000);
INSERT INTO "trade" VALUES(85,'sale','2024-02-09',3,'','cash',8000000);
INSERT INTO "trade" VALUES(86,'sale','2024-02-09',NULL,'','cash',3360000);
INSERT INTO "trade" VALUES(89,'purchase','2024-02-10',NULL,'Anggota','cash',8130500);
INSERT INTO "trade" VALUES(90,'purchase','2024-02-10',NULL,'Toko Sumber Rejeki','cash',10608000);
INSERT INTO "trade" VALUES(91,'purchase','2024-02-10',NULL,'Anggota','cash',4998000);
INSERT INTO "trade" VALUES(92,'purchase','2024-02-10',NULL,'Anggota','cash',5684000);
INSERT INTO "trade" VALUES(93,'purchase','2024-02-10',NULL,'UD Tani Makmur','cash',3920000);
INSERT INTO "trade" VALUES(94,'purchase','2024-02-10',NULL,'Toko Sumber Rejeki','cash',17304000);
INSERT INTO "trade" VALUES(95,'purchase','2024-02-10',NULL,'Anggota','cash',7400000);
INSERT INTO "trade" VALUES(97,'sale','2024-02-11',NULL,'','cash',3600000);
INSERT INTO "trade" VALUES(100,'sale','2024-02-12',4,'','credit',5120000);
INSERT INTO "trade" VALUES(101,'sale','2024-02-12',2,'','cash',11480000);
INSERT INTO "trade" VALUES(105,'sale','2024-02-13',NULL,'','cash',7800000);
INSERT INTO "trade" VALUES(106,'sale','2024-02-13',1,'','cash',2400000);
INSERT INTO "trade" VALUES(107,'purchase','2024-02-17',NULL,'UD Tani Makmur','cash',7140000);
INSERT INTO "trade" VALUES(108,'purchase','2024-02-17',NULL,'Anggota','cash',4040000);
INSERT INTO "trade" VALUES(109,'purchase','2024-02-17',NULL,'UD Tani Makmur','cash',7622000);
INSERT INTO "trade" VALUES(110,'sale','2024-02-17',4,'','cash',12620000);
INSERT INTO "trade" VALUES(111,'sale','2024-02-17',4,'','cash',4800000);
INSERT INTO "trade" VALUES(112,'sale','2024-02-18',NULL,'','cash',39000000);
INSERT INTO "trade" VALUES(113,'sale','2024-02-19',4,'','cash',2800000);
INSERT INTO "trade" VALUES(114,'sale','2024-02-19',NULL,'','cash',3360000);
INSERT INTO "trade" VALUES(116,'sale','2024-02-20',2,'','credit',3500000);
INSERT INTO "trade" VALUES(117,'sale','2024-02-22',NULL,'','cash',4400000);
INSERT INTO "trade" VALUES(118,'purchase','2024-02-24',NULL,'Toko Sumber Rejeki','cash',7828000);
INSERT INTO "trade" VALUES(119,'purchase','2024-02-24',NULL,'Anggota','cash',10302000);
INSERT INTO "trade" VALUES(120,'purchase','2024-02-24',NULL,'UD Tani Makmur','cash',5047000);
INSERT INTO "trade" VALUES(121,'purchase','2024-02-24',NULL,'UD Tani Makmur','cash',5916000);
INSERT INTO "trade" VALUES(122,'purchase','2024-02-24',NULL,'Anggota','cash',3960000);
INSERT INTO "trade" VALUES(123,'purchase','2024-02-24',NULL,'Toko Sumber Rejeki','cash',16632000);
INSERT INTO "trade" VALUES(124,'purchase','2024-02-24',NULL,'UD Tani Makmur','cash',7400000);
INSERT INTO "trade" VALUES(125,'sale','2024-02-24',3,'','cash',9040000);
INSERT INTO "trade" VALUES(126,'sale','2024-02-25',2,'','cash',10000000);
INSERT INTO "trade" VALUES(127,'sale','2024-02-25',NULL,'','cash',16200000);
INSERT INTO "trade" VALUES(128,'sale','2024-02-26',NULL,'','cash',6000000);
INSERT INTO "trade" VALUES(134,'sale','2024-02-27',3,'','cash',3080000);
INSERT INTO "trade" VALUES(139,'sale','2024-03-01',4,'','cash',3360000);
INSERT INTO "trade" VALUES(140,'sale','2024-03-02',NULL,'','cash',1280000);
INSERT INTO "trade" VALUES(141,'purchase','2024-03-03',NULL,'Anggota','cash',8130500);
INSERT INTO "trade" VALUES(142,'purchase','2024-03-03',NULL,'Anggota','cash',7140000);
INSERT INTO "trade" VALUES(143,'purchase','2024-03-03',NULL,'UD Tani Makmur','cash',10404000);
INSERT INTO "trade" VALUES(144,'purchase','2024-03-03',NULL,'Anggota','cash',5800000);
INSERT INTO "trade" VALUES(145,'purchase','2024-03-03',NULL,'UD Tani Makmur','cash',4160000);
INSERT INTO "trade" VALUES(146,'purchase','2024-03-03',NULL,'Anggota','cash',7252000);
INSERT INTO "trade" VALUES(147,'sale','2024-03-03',4,'','cash',26000000);
INSERT INTO "trade" VALUES(148,'sale','2024-03-04',NULL,'','cash',4400000);
INSERT INTO "trade" VALUES(149,'sale','2024-03-05',3,'','credit',1680000);
INSERT INTO "trade" VALUES(150,'sale','2024-03-05',NULL,'','cash',13600000);
INSERT INTO "trade" VALUES(151,'sale','2024-03-06',2,'','cash',5120000);
INSERT INTO "trade" VALUES(154,'sale','2024-03-09',NULL,'','cash',2600000);
INSERT INTO "trade" VALUES(157,'purchase','2024-03-10',NULL,'Toko Sumber Rejeki','cash',5047000);
INSERT INTO "trade" VALUES(158,'purchase','2024-03-10',NULL,'UD Tani Makmur','cash',5974000);
INSERT INTO "trade" VALUES(159,'purchase','2024-03-10',NULL,'Toko Sumber Rejeki','cash',17304000);
INSERT INTO "trade" VALUES(160,'sale','2024-03-10',3,'','cash',2800000);
INSERT INTO "trade" VALUES(161,'sale','2024-03-10',3,'','cash',7800000);
INSERT INTO "trade" VALUES(165,'sale','2024-03-11',NULL,'','cash',2560000);
INSERT INTO "trade" VALUES(168,'sale','2024-03-12',NULL,'','cash',24060000);
INSERT INTO "trade" VALUES(171,'sale','2024-03-13',NULL,'','cash',3300000);
INSERT INTO "trade" VALUES(172,'sale','2024-03-13',NULL,'','cash',1100000);
INSERT INTO "trade" VALUES(173,'sale','2024-03-15',3,'','cash',7260000);
INSERT INTO "trade" VALUES(174,'sale','2024-03-16',3,'','cash',2400000);
INSERT INTO "trade" VALUES(175,'purchase','2024-03-17',NULL,'Anggota','cash',8291500);
INSERT INTO "trade" VALUES(176,'purchase','2024-03-17',NULL,'Anggota','cash',7210000);
INSERT INTO "trade" VALUES(177,'purchase','2024-03-17',NULL,'Toko Sumber Rejeki','cash',4998000);
INSERT INTO "trade" VALUES(178,'purchase','2024-03-17',NULL,'UD Tani Makmur','cash',4160000);
INSERT INTO "trade" VALUES(179,'purchase','2024-03-17',NULL,'Toko Sumber Rejeki','cash',17304000);
INSERT INTO "trade" VALUES(180,'purchase','2024-03-17',NULL,'UD Tani Makmur','cash',7326000);
INSERT INTO "trade" VALUES(181,'sale','2024-03-17',1,'','credit',1540000);
INSERT INTO "trade" VALUES(182,'sale','2024-03-17',NULL,'','cash',22200000);
INSERT INTO "trade" VALUES(183,'sale','2024-03-18',1,'','cash',42160000);
INSERT INTO "trade" VALUES(184,'sale','2024-03-19',4,'','cash',5500000);
INSERT INTO "trade" VALUES(185,'sale','2024-03-20',4,'','cash',7180000);
INSERT INTO "trade" VALUES(186,'sale','2024-03-20',NULL,'','cash',6000000);
INSERT INTO "trade" VALUES(187,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',7904000);
INSERT INTO "trade" VALUES(188,'purchase','2024-03-24',NULL,'Anggota','cash',6860000);
INSERT INTO "trade" VALUES(189,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',10200000);
INSERT INTO "trade" VALUES(190,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',5047000);
INSERT INTO "trade" VALUES(191,'purchase','2024-03-24',NULL,'Toko Sumber Rejeki','cash',5742000);
INSERT INTO "trade" VALUES(192,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',4080000);
INSERT INTO "trade" VALUES(193,'purchase','2024-03-24',NULL,'Toko Sumber Rejeki','cash',17472000);
INSERT INTO "trade" VALUES(194,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',7474000);
INSERT INTO "trade" VALUES(195,'sale','2024-03-24',2,'','credit',8920000);
INSERT INTO "trade" VALUES(196,'sale','2024-03-25',4,'','cash',8400000);
INSERT INTO "trade" VALUES(197,'sale','2024-03-25',1,'','cash',13000000);
INSERT INTO "trade" VALUES(198,'sale','2024-03-26',4,'','cash',8360000);
INSERT INTO "trade" VALUES(199,'sale','2024-03-26',2,'','cash',7600000);
INSERT INTO "trade" VALUES(205,'sale','2024-03-27',4,'','cash',32000000);
INSERT INTO "trade" VALUES(210,'sale','2024-04-02',NULL,'','cash',3600000);
INSERT INTO "trade" VALUES(211,'purchase','2024-04-03',NULL,'UD Tani Makmur','cash',8291500);
INSERT INTO "trade" VALUES(212,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',7448000);
INSERT INTO "trade" VALUES(213,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',6930000);
INSERT INTO "trade" VALUES(214,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',10098000);
INSERT INTO "trade" VALUES(215,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',5047000);
INSERT INTO "trade" VALUES(216,'purchase','2024-04-03',NULL,'UD Tani Makmur','cash',5684000);
INSERT INTO "trade" VALUES(217,'purchase','2024-04-03',NULL,'UD Tani Makmur','cash',3960000);
INSERT INTO "trade" VALUES(218,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',17472000);
INSERT INTO "trade" VALUES(219,'purchase','2024-04-03',NULL,'Anggota','cash',7474000);
INSERT INTO "trade" VALUES(220,'sale','2024-04-03',NULL,'','cash',6000000);
INSERT INTO "trade" VALUES(221,'sale','2024-04-04',4,'','cash',13120000);
INSERT INTO "trade" VALUES(222,'sale','2024-04-05',NULL,'','cash',6980000);
INSERT INTO "trade" VALUES(223,'sale','2024-04-06',4,'','cash',16900000);
INSERT INTO "trade" VALUES(224,'sale','2024-04-06',2,'','cash',4620000);
INSERT INTO "trade" VALUES(227,'sale','2024-04-08',NULL,'','cash',8400000);
INSERT INTO "trade" VALUES(228,'sale','2024-04-08',3,'','cash',4400000);
INSERT INTO "trade" VALUES(230,'purchase','2024-04-10',NULL,'Toko Sumber Rejeki','cash',8130500);
INSERT INTO "trade" VALUES(231,'purchase','2024-04-10',NULL,'UD Tani Makmur','cash',7676000);
INSERT INTO "trade" VALUES(232,'purchase','2024-04-10',NULL,'UD Tani Makmur','cash',7140000);
INSERT INTO "trade" VALUES(233,'purchase','2024-04-10',NULL,'UD Tani Makmur','cash',10098000);
INSERT INTO "trade" VALUES(234,'purchase','2024-04-10',NULL,'Anggota','cash',4851000);
INSERT INTO "trade" VALUES(235,'purchase','2024-04-10',NULL,'Toko Sumber Rejeki','cash',4160000);
INSERT INTO "trade" VALUES(236,'purchase','2024-04-10',NULL,'Anggota','cash',7622000);
INSERT INTO "trade" VALUES(237,'sale','2024-04-10',1,'','cash',8620000);
INSERT INTO "trade" VALUES(238,'sale','2024-04-10',2,'','cash',2200000);
INSERT INTO "trade" VALUES(241,'sale','2024-04-11',2,'','cash',12100000);
INSERT INTO "trade" VALUES(244,'sale','2024-04-12',3,'','cash',3800000);
INSERT INTO "trade" VALUES(248,'sale','2024-04-13',1,'','credit',6660000);
INSERT INTO "trade" VALUES(249,'sale','2024-04-15',4,'','credit',5040000);
INSERT INTO "trade" VALUES(250,'sale','2024-04-16',NULL,'','cash',4000000);
INSERT INTO "trade" VALUES(251,'purchase','2024-04-17',NULL,'UD Tani Makmur','cash',7752000);
INSERT INTO "trade" VALUES(252,'purchase','2024-04-17',NULL,'Toko Sumber Rejeki','cash',4900000);
INSERT INTO "trade" VALUES(253,'purchase','2024-04-17',NULL,'UD Tani Makmur','cash',5974000);
INSERT INTO "trade" VALUES(254,'sale','2024-04-17',1,'','cash',5600000);
INSERT INTO "trade" VALUES(255,'sale','2024-04-18',3,'','cash',2200000);
INSERT INTO "trade" VALUES(256,'sale','2024-04-18',3,'','cash',7320000);
INSERT INTO "trade" VALUES(257,'sale','2024-04-19',2,'','cash',11200000);
INSERT INTO "trade" VALUES(258,'sale','2024-04-20',NULL,'','cash',9660000);
INSERT INTO "trade" VALUES(259,'sale','2024-04-20',1,'','credit',6400000);
INSERT INTO "trade" VALUES(260,'sale','2024-04-22',4,'','cash',6000000);
INSERT INTO "trade" VALUES(261,'sale','2024-04-23',NULL,'','cash',1680000);
INSERT INTO "trade" VALUES(262,'purchase','2024-04-24',NULL,'UD Tani Makmur','cash',8291500);
INSERT INTO "trade" VALUES(263,'purchase','2024-04-24',NULL,'Anggota','cash',7070000);
INSERT INTO "trade" VALUES(264,'purchase','2024-04-24',NULL,'UD Tani Makmur','cash',10200000);
INSERT INTO "trade" VALUES(265,'purchase','2024-04-24',NULL,'Anggota','cash',5047000);
INSERT INTO "trade" VALUES(266,'purchase','2024-04-24',NULL,'Toko Sumber Rejeki','cash',4160000);
INSERT INTO "trade" VALUES(267,'purchase','2024-04-24',NULL,'UD Tani Makmur','cash',7548000);
INSERT INTO "trade" VALUES(268,'sale','2024-04-24',3,'','cash',5720000);
INSERT INTO "trade" VALUES(269,'sale','2024-04-25',2,'','cash',4280000);
INSERT INTO "trade" VALUES(270,'sale','2024-04-26',4,'','cash',24200000);
INSERT INTO "trade" VALUES(271,'sale','2024-04-26',4,'','cash',10400000);
INSERT INTO "trade" VALUES(277,'sale','2024-04-27',NULL,'','cash',5120000);
CREATE TABLE trade_line (
	entry_id INTEGER NOT NULL, 
	line_no INTEGER NOT NULL, 
	product_id INTEGER NOT NULL, 
	quantity_milli INTEGER NOT NULL, 
	unit_price_sen INTEGER NOT NULL, 
	amount_sen INTEGER NOT NULL, 
	cost_sen INTEGER NOT NULL, 
	CONSTRAINT pk_trade_line PRIMARY KEY (entry_id, line_no), 
	CONSTRAINT fk_trade_line_entry_id FOREIGN KEY(entry_id) REFERENCES trade (entry_id), 
	CONSTRAINT fk_trade_line_product_id FOREIGN KEY(product_id) REFERENCES product (id)
)
 WITHOUT ROWID,
 STRICT

;
INSERT INTO "trade_line" VALUES(7,1,1,7000,1127000,7889000,7889000);
INSERT INTO "trade_line" VALUES(8,1,2,5000,1550400,7752000,7752000);
INSERT INTO "trade_line" VALUES(9,1,3,5000,1400000,7000000,7000000);
INSERT INTO "trade_line" VALUES(10,1,4,4000,2626500,10506000,10506000);
INSERT INTO "trade_line" VALUES(11,1,5,5000,989800,4949000,4949000);
INSERT INTO "trade_line" VALUES(12,1,6,4000,1450000,5800000,5800000);
INSERT INTO "trade_line" VALUES(13,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(14,1,8,4000,4284000,17136000,17136000);
INSERT INTO "trade_line" VALUES(15,1,9,4000,1868500,7474000,7474000);
INSERT INTO "trade_line" VALUES(16,1,3,1000,1540000,1540000,1400000);
INSERT INTO "trade_line" VALUES(17,1,1,3000,1280000,3840000,3381000);
INSERT INTO "trade_line" VALUES(18,1,1,2000,1280000,2560000,2254000);
INSERT INTO "trade_line" VALUES(21,1,1,1000,1280000,1280000,1127000);
INSERT INTO "trade_line" VALUES(21,2,2,1000,1680000,1680000,1550400);
INSERT INTO "trade_line" VALUES(22,1,4,1000,2800000,2800000,2626500);
INSERT INTO "trade_line" VALUES(22,2,5,5000,1100000,5500000,4949000);
INSERT INTO "trade_line" VALUES(25,1,1,7000,1138500,7969500,7969500);
INSERT INTO "trade_line" VALUES(26,1,5,5000,980000,4900000,4900000);
INSERT INTO "trade_line" VALUES(27,1,6,4000,2000000,8000000,5800000);
INSERT INTO "trade_line" VALUES(27,2,8,1000,6500000,6500000,4284000);
INSERT INTO "trade_line" VALUES(30,1,7,1000,1200000,1200000,832000);
INSERT INTO "trade_line" VALUES(30,2,1,4000,1280000,5120000,4548300);
INSERT INTO "trade_line" VALUES(30,3,2,2000,1680000,3360000,3100800);
INSERT INTO "trade_line" VALUES(31,1,7,2000,1200000,2400000,1664000);
INSERT INTO "trade_line" VALUES(34,1,5,2000,1100000,2200000,1960000);
INSERT INTO "trade_line" VALUES(35,1,9,3000,2600000,7800000,5605500);
INSERT INTO "trade_line" VALUES(38,1,7,1000,1200000,1200000,832000);
INSERT INTO "trade_line" VALUES(40,1,5,1000,1100000,1100000,980000);
INSERT INTO "trade_line" VALUES(40,2,8,3000,6500000,19500000,12852000);
INSERT INTO "trade_line" VALUES(41,1,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(42,1,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(42,2,4,1000,2800000,2800000,2626500);
INSERT INTO "trade_line" VALUES(43,1,2,5000,1580800,7904000,7904000);
INSERT INTO "trade_line" VALUES(44,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(45,1,5,5000,1019200,5096000,5096000);
INSERT INTO "trade_line" VALUES(46,1,6,4000,1479000,5916000,5916000);
INSERT INTO "trade_line" VALUES(47,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(48,1,8,4000,4158000,16632000,16632000);
INSERT INTO "trade_line" VALUES(49,1,9,4000,1905500,7622000,7622000);
INSERT INTO "trade_line" VALUES(50,1,5,5000,1100000,5500000,5040000);
INSERT INTO "trade_line" VALUES(50,2,7,5000,1200000,6000000,4160000);
INSERT INTO "trade_line" VALUES(51,1,4,2000,2800000,5600000,5253000);
INSERT INTO "trade_line" VALUES(52,1,2,2000,1680000,3360000,3144200);
INSERT INTO "trade_line" VALUES(53,1,2,3000,1680000,5040000,4716400);
INSERT INTO "trade_line" VALUES(53,2,3,5000,1540000,7700000,7140000);
INSERT INTO "trade_line" VALUES(54,1,1,3000,1280000,3840000,3411200);
INSERT INTO "trade_line" VALUES(55,1,6,3000,2000000,6000000,4437000);
INSERT INTO "trade_line" VALUES(55,2,8,4000,6500000,26000000,16632000);
INSERT INTO "trade_line" VALUES(56,1,1,7000,1150000,8050000,8050000);
INSERT INTO "trade_line" VALUES(57,1,2,5000,1535200,7676000,7676000);
INSERT INTO "trade_line" VALUES(58,1,3,5000,1400000,7000000,7000000);
INSERT INTO "trade_line" VALUES(59,1,4,4000,2652000,10608000,10608000);
INSERT INTO "trade_line" VALUES(60,1,5,5000,1019200,5096000,5096000);
INSERT INTO "trade_line" VALUES(61,1,6,4000,1508000,6032000,6032000);
INSERT INTO "trade_line" VALUES(62,1,7,5000,808000,4040000,4040000);
INSERT INTO "trade_line" VALUES(63,1,8,4000,4200000,16800000,16800000);
INSERT INTO "trade_line" VALUES(64,1,4,3000,2800000,8400000,7956000);
INSERT INTO "trade_line" VALUES(65,1,6,2000,2000000,4000000,3004400);
INSERT INTO "trade_line" VALUES(66,1,2,1000,1680000,1680000,1545700);
INSERT INTO "trade_line" VALUES(66,2,9,4000,2600000,10400000,7592400);
INSERT INTO "trade_line" VALUES(67,1,2,1000,1680000,1680000,1545800);
INSERT INTO "trade_line" VALUES(67,2,1,3000,1280000,3840000,3445100);
INSERT INTO "trade_line" VALUES(67,3,6,3000,2000000,6000000,4506600);
INSERT INTO "trade_line" VALUES(73,1,2,5000,1680000,8400000,7728700);
INSERT INTO "trade_line" VALUES(74,1,2,5000,1504800,7524000,7524000);
INSERT INTO "trade_line" VALUES(75,1,4,4000,2626500,10506000,10506000);
INSERT INTO "trade_line" VALUES(76,1,6,4000,1435500,5742000,5742000);
INSERT INTO "trade_line" VALUES(77,1,9,4000,1924000,7696000,7696000);
INSERT INTO "trade_line" VALUES(78,1,5,5000,1100000,5500000,5080000);
INSERT INTO "trade_line" VALUES(78,2,8,4000,6500000,26000000,16800000);
INSERT INTO "trade_line" VALUES(78,3,7,1000,1200000,1200000,812000);
INSERT INTO "trade_line" VALUES(79,1,1,3000,1280000,3840000,3445100);
INSERT INTO "trade_line" VALUES(79,2,9,5000,2600000,13000000,9594100);
INSERT INTO "trade_line" VALUES(80,1,7,4000,1200000,4800000,3248000);
INSERT INTO "trade_line" VALUES(83,1,4,4000,2800000,11200000,10526400);
INSERT INTO "trade_line" VALUES(83,2,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(84,1,5,1000,1100000,1100000,1016000);
INSERT INTO "trade_line" VALUES(85,1,6,4000,2000000,8000000,5742000);
INSERT INTO "trade_line" VALUES(86,1,2,2000,1680000,3360000,3009600);
INSERT INTO "trade_line" VALUES(89,1,1,7000,1161500,8130500,8130500);
INSERT INTO "trade_line" VALUES(90,1,4,4000,2652000,10608000,10608000);
INSERT INTO "trade_line" VALUES(91,1,5,5000,999600,4998000,4998000);
INSERT INTO "trade_line" VALUES(92,1,6,4000,1421000,5684000,5684000);
INSERT INTO "trade_line" VALUES(93,1,7,5000,784000,3920000,3920000);
INSERT INTO "trade_line" VALUES(94,1,8,4000,4326000,17304000,17304000);
INSERT INTO "trade_line" VALUES(95,1,9,4000,1850000,7400000,7400000);
INSERT INTO "trade_line" VALUES(97,1,7,3000,1200000,3600000,2366000);
INSERT INTO "trade_line" VALUES(100,1,1,4000,1280000,5120000,4634400);
INSERT INTO "trade_line" VALUES(101,1,4,3000,2800000,8400000,7943800);
INSERT INTO "trade_line" VALUES(101,2,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(105,1,9,3000,2600000,7800000,5550000);
INSERT INTO "trade_line" VALUES(106,1,7,2000,1200000,2400000,1577300);
INSERT INTO "trade_line" VALUES(107,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(108,1,7,5000,808000,4040000,4040000);
INSERT INTO "trade_line" VALUES(109,1,9,4000,1905500,7622000,7622000);
INSERT INTO "trade_line" VALUES(110,1,6,4000,2000000,8000000,5684000);
INSERT INTO "trade_line" VALUES(110,2,3,3000,1540000,4620000,4270000);
INSERT INTO "trade_line" VALUES(111,1,7,4000,1200000,4800000,3219100);
INSERT INTO "trade_line" VALUES(112,1,9,5000,2600000,13000000,9472000);
INSERT INTO "trade_line" VALUES(112,2,8,4000,6500000,26000000,17304000);
INSERT INTO "trade_line" VALUES(113,1,4,1000,2800000,2800000,2647900);
INSERT INTO "trade_line" VALUES(114,1,2,2000,1680000,3360000,3009600);
INSERT INTO "trade_line" VALUES(116,1,7,2000,1200000,2400000,1609600);
INSERT INTO "trade_line" VALUES(116,2,5,1000,1100000,1100000,1002300);
INSERT INTO "trade_line" VALUES(117,1,5,4000,1100000,4400000,4009400);
INSERT INTO "trade_line" VALUES(118,1,2,5000,1565600,7828000,7828000);
INSERT INTO "trade_line" VALUES(119,1,4,4000,2575500,10302000,10302000);
INSERT INTO "trade_line" VALUES(120,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(121,1,6,4000,1479000,5916000,5916000);
INSERT INTO "trade_line" VALUES(122,1,7,5000,792000,3960000,3960000);
INSERT INTO "trade_line" VALUES(123,1,8,4000,4158000,16632000,16632000);
INSERT INTO "trade_line" VALUES(124,1,9,4000,1850000,7400000,7400000);
INSERT INTO "trade_line" VALUES(125,1,9,2000,2600000,5200000,3700000);
INSERT INTO "trade_line" VALUES(125,2,1,3000,1280000,3840000,3475700);
INSERT INTO "trade_line" VALUES(126,1,9,2000,2600000,5200000,3700000);
INSERT INTO "trade_line" VALUES(126,2,7,4000,1200000,4800000,3168000);
INSERT INTO "trade_line" VALUES(127,1,4,5000,2800000,14000000,12949900);
INSERT INTO "trade_line" VALUES(127,2,5,2000,1100000,2200000,2016400);
INSERT INTO "trade_line" VALUES(128,1,6,3000,2000000,6000000,4437000);
INSERT INTO "trade_line" VALUES(134,1,3,2000,1540000,3080000,2846700);
INSERT INTO "trade_line" VALUES(139,1,2,2000,1680000,3360000,3110900);
INSERT INTO "trade_line" VALUES(140,1,1,1000,1280000,1280000,1158600);
INSERT INTO "trade_line" VALUES(141,1,1,7000,1161500,8130500,8130500);
INSERT INTO "trade_line" VALUES(142,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(143,1,4,4000,2601000,10404000,10404000);
INSERT INTO "trade_line" VALUES(144,1,6,4000,1450000,5800000,5800000);
INSERT INTO "trade_line" VALUES(145,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(146,1,9,4000,1813000,7252000,7252000);
INSERT INTO "trade_line" VALUES(147,1,8,4000,6500000,26000000,16632000);
INSERT INTO "trade_line" VALUES(148,1,5,4000,1100000,4400000,4032900);
INSERT INTO "trade_line" VALUES(149,1,2,1000,1680000,1680000,1555500);
INSERT INTO "trade_line" VALUES(150,1,6,5000,2000000,10000000,7279000);
INSERT INTO "trade_line" VALUES(150,2,7,3000,1200000,3600000,2476000);
INSERT INTO "trade_line" VALUES(151,1,1,4000,1280000,5120000,4644600);
INSERT INTO "trade_line" VALUES(154,1,9,1000,2600000,2600000,1813000);
INSERT INTO "trade_line" VALUES(157,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(158,1,6,4000,1493500,5974000,5974000);
INSERT INTO "trade_line" VALUES(159,1,8,4000,4326000,17304000,17304000);
INSERT INTO "trade_line" VALUES(160,1,4,1000,2800000,2800000,2601000);
INSERT INTO "trade_line" VALUES(161,1,9,3000,2600000,7800000,5439000);
INSERT INTO "trade_line" VALUES(165,1,1,2000,1280000,2560000,2322300);
INSERT INTO "trade_line" VALUES(168,1,8,3000,6500000,19500000,12978000);
INSERT INTO "trade_line" VALUES(168,2,6,1000,2000000,2000000,1493500);
INSERT INTO "trade_line" VALUES(168,3,1,2000,1280000,2560000,2322200);
INSERT INTO "trade_line" VALUES(171,1,5,3000,1100000,3300000,3028200);
INSERT INTO "trade_line" VALUES(172,1,5,1000,1100000,1100000,1009400);
INSERT INTO "trade_line" VALUES(173,1,3,4000,1540000,6160000,5708900);
INSERT INTO "trade_line" VALUES(173,2,5,1000,1100000,1100000,1009400);
INSERT INTO "trade_line" VALUES(174,1,7,2000,1200000,2400000,1650700);
INSERT INTO "trade_line" VALUES(175,1,1,7000,1184500,8291500,8291500);
INSERT INTO "trade_line" VALUES(176,1,3,5000,1442000,7210000,7210000);
INSERT INTO "trade_line" VALUES(177,1,5,5000,999600,4998000,4998000);
INSERT INTO "trade_line" VALUES(178,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(179,1,8,4000,4326000,17304000,17304000);
INSERT INTO "trade_line" VALUES(180,1,9,4000,1831500,7326000,7326000);
INSERT INTO "trade_line" VALUES(181,1,3,1000,1540000,1540000,1437800);
INSERT INTO "trade_line" VALUES(182,1,9,3000,2600000,7800000,5494500);
INSERT INTO "trade_line" VALUES(182,2,6,3000,2000000,6000000,4480500);
INSERT INTO "trade_line" VALUES(182,3,4,3000,2800000,8400000,7803000);
INSERT INTO "trade_line" VALUES(183,1,2,3000,1680000,5040000,4666400);
INSERT INTO "trade_line" VALUES(183,2,3,3000,1540000,4620000,4313300);
INSERT INTO "trade_line" VALUES(183,3,8,5000,6500000,32500000,21630000);
INSERT INTO "trade_line" VALUES(184,1,5,5000,1100000,5500000,4998000);
INSERT INTO "trade_line" VALUES(185,1,3,3000,1540000,4620000,4313300);
INSERT INTO "trade_line" VALUES(185,2,1,2000,1280000,2560000,2369000);
INSERT INTO "trade_line" VALUES(186,1,7,5000,1200000,6000000,4154400);
INSERT INTO "trade_line" VALUES(187,1,2,5000,1580800,7904000,7904000);
INSERT INTO "trade_line" VALUES(188,1,3,5000,1372000,6860000,6860000);
INSERT INTO "trade_line" VALUES(189,1,4,4000,2550000,10200000,10200000);
INSERT INTO "trade_line" VALUES(190,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(191,1,6,4000,1435500,5742000,5742000);
INSERT INTO "trade_line" VALUES(192,1,7,5000,816000,4080000,4080000);
INSERT INTO "trade_line" VALUES(193,1,8,4000,4368000,17472000,17472000);
INSERT INTO "trade_line" VALUES(194,1,9,4000,1868500,7474000,7474000);
INSERT INTO "trade_line" VALUES(195,1,2,4000,1680000,6720000,6323200);
INSERT INTO "trade_line" VALUES(195,2,5,2000,1100000,2200000,2018800);
INSERT INTO "trade_line" VALUES(196,1,4,3000,2800000,8400000,7650000);
INSERT INTO "trade_line" VALUES(197,1,9,5000,2600000,13000000,9305500);
INSERT INTO "trade_line" VALUES(198,1,5,2000,1100000,2200000,2018800);
INSERT INTO "trade_line" VALUES(198,2,3,4000,1540000,6160000,5488000);
INSERT INTO "trade_line" VALUES(199,1,1,5000,1280000,6400000,5922500);
INSERT INTO "trade_line" VALUES(199,2,7,1000,1200000,1200000,818500);
INSERT INTO "trade_line" VALUES(205,1,6,3000,2000000,6000000,4306500);
INSERT INTO "trade_line" VALUES(205,2,8,4000,6500000,26000000,17472000);
INSERT INTO "trade_line" VALUES(210,1,7,3000,1200000,3600000,2455400);
INSERT INTO "trade_line" VALUES(211,1,1,7000,1184500,8291500,8291500);
INSERT INTO "trade_line" VALUES(212,1,2,5000,1489600,7448000,7448000);
INSERT INTO "trade_line" VALUES(213,1,3,5000,1386000,6930000,6930000);
INSERT INTO "trade_line" VALUES(214,1,4,4000,2524500,10098000,10098000);
INSERT INTO "trade_line" VALUES(215,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(216,1,6,4000,1421000,5684000,5684000);
INSERT INTO "trade_line" VALUES(217,1,7,5000,792000,3960000,3960000);
INSERT INTO "trade_line" VALUES(218,1,8,4000,4368000,17472000,17472000);
INSERT INTO "trade_line" VALUES(219,1,9,4000,1868500,7474000,7474000);
INSERT INTO "trade_line" VALUES(220,1,7,5000,1200000,6000000,3997900);
INSERT INTO "trade_line" VALUES(221,1,1,5000,1280000,6400000,5922500);
INSERT INTO "trade_line" VALUES(221,2,2,4000,1680000,6720000,6019200);
INSERT INTO "trade_line" VALUES(222,1,5,1000,1100000,1100000,1009400);
INSERT INTO "trade_line" VALUES(222,2,3,2000,1540000,3080000,2767300);
INSERT INTO "trade_line" VALUES(222,3,4,1000,2800000,2800000,2529600);
INSERT INTO "trade_line" VALUES(223,1,9,4000,2600000,10400000,7474000);
INSERT INTO "trade_line" VALUES(223,2,8,1000,6500000,6500000,4368000);
INSERT INTO "trade_line" VALUES(224,1,3,3000,1540000,4620000,4151000);
INSERT INTO "trade_line" VALUES(227,1,4,3000,2800000,8400000,7588800);
INSERT INTO "trade_line" VALUES(228,1,5,4000,1100000,4400000,4037600);
INSERT INTO "trade_line" VALUES(230,1,1,7000,1161500,8130500,8130500);
INSERT INTO "trade_line" VALUES(231,1,2,5000,1535200,7676000,7676000);
INSERT INTO "trade_line" VALUES(232,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(233,1,4,4000,2524500,10098000,10098000);
INSERT INTO "trade_line" VALUES(234,1,5,5000,970200,4851000,4851000);
INSERT INTO "trade_line" VALUES(235,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(236,1,9,4000,1905500,7622000,7622000);
INSERT INTO "trade_line" VALUES(237,1,6,2000,2000000,4000000,2847800);
INSERT INTO "trade_line" VALUES(237,2,3,3000,1540000,4620000,4261900);
INSERT INTO "trade_line" VALUES(238,1,5,2000,1100000,2200000,1953500);
INSERT INTO "trade_line" VALUES(241,1,4,3000,2800000,8400000,7576600);
INSERT INTO "trade_line" VALUES(241,2,5,1000,1100000,1100000,976700);
INSERT INTO "trade_line" VALUES(241,3,9,1000,2600000,2600000,1905500);
INSERT INTO "trade_line" VALUES(244,1,9,1000,2600000,2600000,1905500);
INSERT INTO "trade_line" VALUES(244,2,7,1000,1200000,1200000,822700);
INSERT INTO "trade_line" VALUES(248,1,2,2000,1680000,3360000,3053000);
INSERT INTO "trade_line" VALUES(248,2,5,3000,1100000,3300000,2930200);
INSERT INTO "trade_line" VALUES(249,1,2,3000,1680000,5040000,4579600);
INSERT INTO "trade_line" VALUES(250,1,6,2000,2000000,4000000,2847800);
INSERT INTO "trade_line" VALUES(251,1,2,5000,1550400,7752000,7752000);
INSERT INTO "trade_line" VALUES(252,1,5,5000,980000,4900000,4900000);
INSERT INTO "trade_line" VALUES(253,1,6,4000,1493500,5974000,5974000);
INSERT INTO "trade_line" VALUES(254,1,4,2000,2800000,5600000,5051000);
INSERT INTO "trade_line" VALUES(255,1,5,2000,1100000,2200000,1960000);
INSERT INTO "trade_line" VALUES(256,1,1,4000,1280000,5120000,4666400);
INSERT INTO "trade_line" VALUES(256,2,5,2000,1100000,2200000,1960000);
INSERT INTO "trade_line" VALUES(257,1,6,3000,2000000,6000000,4438700);
INSERT INTO "trade_line" VALUES(257,2,9,2000,2600000,5200000,3811000);
INSERT INTO "trade_line" VALUES(258,1,2,3000,1680000,5040000,4630700);
INSERT INTO "trade_line" VALUES(258,2,3,3000,1540000,4620000,4261800);
INSERT INTO "trade_line" VALUES(259,1,1,5000,1280000,6400000,5833100);
INSERT INTO "trade_line" VALUES(260,1,7,5000,1200000,6000000,4113700);
INSERT INTO "trade_line" VALUES(261,1,2,1000,1680000,1680000,1543600);
INSERT INTO "trade_line" VALUES(262,1,1,7000,1184500,8291500,8291500);
INSERT INTO "trade_line" VALUES(263,1,3,5000,1414000,7070000,7070000);
INSERT INTO "trade_line" VALUES(264,1,4,4000,2550000,10200000,10200000);
INSERT INTO "trade_line" VALUES(265,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(266,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(267,1,9,4000,1887000,7548000,7548000);
INSERT INTO "trade_line" VALUES(268,1,3,3000,1540000,4620000,4242000);
INSERT INTO "trade_line" VALUES(268,2,5,1000,1100000,1100000,1004500);
INSERT INTO "trade_line" VALUES(269,1,3,2000,1540000,3080000,2828000);
INSERT INTO "trade_line" VALUES(269,2,7,1000,1200000,1200000,830500);
INSERT INTO "trade_line" VALUES(270,1,8,2000,6500000,13000000,8736000);
INSERT INTO "trade_line" VALUES(270,2,4,4000,2800000,11200000,10200000);
INSERT INTO "trade_line" VALUES(271,1,9,4000,2600000,10400000,7548000);
INSERT INTO "trade_line" VALUES(277,1,1,4000,1280000,5120000,4738000);
CREATE INDEX ix_journal_entry_posted_on ON journal_entry (posted_on, id);
CREATE INDEX ix_paper_print_subject ON paper_print (paper, subject);
CREATE INDEX ix_member_name ON member (name);
CREATE INDEX ix_attachment_subject ON attachment (subject, subject_key);
CREATE INDEX ix_member_status_member_id ON member_status (member_id);
CREATE INDEX ix_contract_member_id ON contract (member_id);
CREATE INDEX ix_interest_run_period ON interest_run (year, month);
CREATE INDEX ix_settlement_member_id ON settlement (member_id);
CREATE INDEX ix_meeting_held_on ON meeting (held_on);
CREATE INDEX ix_trade_member_id ON trade (member_id, traded_on);
CREATE INDEX ix_surplus_decision_year ON surplus_decision (year);
CREATE INDEX ix_journal_line_dues ON journal_line (account_code, member_id, role, posted_on, entry_id, debit_sen, credit_sen) WHERE member_id IS NOT NULL;
CREATE INDEX ix_journal_line_contract ON journal_line (contract_id, account_code, posted_on, debit_sen, credit_sen) WHERE contract_id IS NOT NULL;
CREATE INDEX ix_journal_line_member ON journal_line (member_id, account_code, contract_id, posted_on, role, debit_sen, credit_sen) WHERE member_id IS NOT NULL;
CREATE INDEX ix_journal_line_account ON journal_line (account_code, posted_on, role, unit, debit_sen, credit_sen);
CREATE INDEX ix_stock_movement_product_id ON stock_movement (product_id, moved_on, quantity_milli, value_sen);
CREATE INDEX ix_stock_movement_entry_id ON stock_movement (entry_id);
CREATE INDEX ix_savings_hold_contract_id ON savings_hold (contract_id);
CREATE INDEX ix_term_deposit_entry_id ON term_deposit (entry_id);
CREATE INDEX ix_term_deposit_end_entry_id ON term_deposit (end_entry_id);
CREATE INDEX ix_term_interest_contract_id ON term_interest (contract_id, version);
CREATE INDEX ix_loan_instalment_due_on ON loan_instalment (due_on);
CREATE INDEX ix_loan_payment_contract_id ON loan_payment (contract_id, paid_on);
CREATE TRIGGER journal_entry_no_update BEFORE UPDATE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END;
CREATE TRIGGER journal_entry_no_delete BEFORE DELETE ON journal_entry
BEGIN SELECT RAISE(ABORT, 'append-only: journal_entry'); END;
CREATE TRIGGER journal_line_no_update BEFORE UPDATE ON journal_line
BEGIN SELECT RAISE(ABORT, 'append-only: journal_line'); END;
CREATE TRIGGER journal_line_no_delete BEFORE DELETE ON journal_line
BEGIN SELECT RAISE(ABORT, 'append-only: journal_line'); END;
CREATE TRIGGER loan_instalment_no_update BEFORE UPDATE ON loan_instalment
BEGIN SELECT RAISE(ABORT, 'append-only: loan_instalment'); END;
CREATE TRIGGER loan_instalment_no_delete BEFORE DELETE ON loan_instalment
BEGIN SELECT RAISE(ABORT, 'append-only: loan_instalment'); END;
CREATE TRIGGER loan_payment_no_update BEFORE UPDATE ON loan_payment
BEGIN SELECT RAISE(ABORT, 'append-only: loan_payment'); END;
CREATE TRIGGER loan_payment_no_delete BEFORE DELETE ON loan_payment
BEGIN SELECT RAISE(ABORT, 'append-only: loan_payment'); END;
CREATE TRIGGER stock_movement_no_update BEFORE UPDATE ON stock_movement
BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;
CREATE TRIGGER stock_movement_no_delete BEFORE DELETE ON stock_movement
BEGIN SELECT RAISE(ABORT, 'append-only: stock_movement'); END;
CREATE TRIGGER trade_no_update BEFORE UPDATE ON trade
BEGIN SELECT RAISE(ABORT, 'append-only: trade'); END;
CREATE TRIGGER trade_no_delete BEFORE DELETE ON trade
BEGIN SELECT RAISE(ABORT, 'append-only: trade'); END;
CREATE TRIGGER trade_line_no_update BEFORE UPDATE ON trade_line
BEGIN SELECT RAISE(ABORT, 'append-only: trade_line'); END;
CREATE TRIGGER trade_line_no_delete BEFORE DELETE ON trade_line
BEGIN SELECT RAISE(ABORT, 'append-only: trade_line'); END;
CREATE TRIGGER surplus_decision_no_update BEFORE UPDATE ON surplus_decision
BEGIN SELECT RAISE(ABORT, 'append-only: surplus_decision'); END;
CREATE TRIGGER surplus_decision_no_delete BEFORE DELETE ON surplus_decision
BEGIN SELECT RAISE(ABORT, 'append-only: surplus_decision'); END;
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'append-only: audit_event'); END;
CREATE TRIGGER period_event_no_update BEFORE UPDATE ON period_event
BEGIN SELECT RAISE(ABORT, 'append-only: period_event'); END;
CREATE TRIGGER period_event_no_delete BEFORE DELETE ON period_event
BEGIN SELECT RAISE(ABORT, 'append-only: period_event'); END;
CREATE TRIGGER member_status_no_update BEFORE UPDATE ON member_status
BEGIN SELECT RAISE(ABORT, 'append-only: member_status'); END;
CREATE TRIGGER member_status_no_delete BEFORE DELETE ON member_status
BEGIN SELECT RAISE(ABORT, 'append-only: member_status'); END;
CREATE TRIGGER batch_no_update BEFORE UPDATE ON batch
BEGIN SELECT RAISE(ABORT, 'append-only: batch'); END;
CREATE TRIGGER batch_no_delete BEFORE DELETE ON batch
BEGIN SELECT RAISE(ABORT, 'append-only: batch'); END;
CREATE TRIGGER batch_entry_no_update BEFORE UPDATE ON batch_entry
BEGIN SELECT RAISE(ABORT, 'append-only: batch_entry'); END;
CREATE TRIGGER batch_entry_no_delete BEFORE DELETE ON batch_entry
BEGIN SELECT RAISE(ABORT, 'append-only: batch_entry'); END;
CREATE TRIGGER paper_print_no_update BEFORE UPDATE ON paper_print
BEGIN SELECT RAISE(ABORT, 'append-only: paper_print'); END;
CREATE TRIGGER paper_print_no_delete BEFORE DELETE ON paper_print
BEGIN SELECT RAISE(ABORT, 'append-only: paper_print'); END;
CREATE TRIGGER interest_run_no_update BEFORE UPDATE ON interest_run
BEGIN SELECT RAISE(ABORT, 'append-only: interest_run'); END;
CREATE TRIGGER interest_run_no_delete BEFORE DELETE ON interest_run
BEGIN SELECT RAISE(ABORT, 'append-only: interest_run'); END;
CREATE TRIGGER interest_credit_no_update BEFORE UPDATE ON interest_credit
BEGIN SELECT RAISE(ABORT, 'append-only: interest_credit'); END;
CREATE TRIGGER interest_credit_no_delete BEFORE DELETE ON interest_credit
BEGIN SELECT RAISE(ABORT, 'append-only: interest_credit'); END;
CREATE TRIGGER term_interest_no_update BEFORE UPDATE ON term_interest
BEGIN SELECT RAISE(ABORT, 'append-only: term_interest'); END;
CREATE TRIGGER term_interest_no_delete BEFORE DELETE ON term_interest
BEGIN SELECT RAISE(ABORT, 'append-only: term_interest'); END;
CREATE TRIGGER settlement_no_update BEFORE UPDATE ON settlement
BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END;
CREATE TRIGGER settlement_no_delete BEFORE DELETE ON settlement
BEGIN SELECT RAISE(ABORT, 'append-only: settlement'); END;
CREATE TRIGGER settlement_entry_no_update BEFORE UPDATE ON settlement_entry
BEGIN SELECT RAISE(ABORT, 'append-only: settlement_entry'); END;
CREATE TRIGGER settlement_entry_no_delete BEFORE DELETE ON settlement_entry
BEGIN SELECT RAISE(ABORT, 'append-only: settlement_entry'); END;
CREATE TRIGGER meeting_no_update BEFORE UPDATE ON meeting
BEGIN SELECT RAISE(ABORT, 'append-only: meeting'); END;
CREATE TRIGGER meeting_no_delete BEFORE DELETE ON meeting
BEGIN SELECT RAISE(ABORT, 'append-only: meeting'); END;
CREATE TRIGGER meeting_row_no_update BEFORE UPDATE ON meeting_row
BEGIN SELECT RAISE(ABORT, 'append-only: meeting_row'); END;
CREATE TRIGGER meeting_row_no_delete BEFORE DELETE ON meeting_row
BEGIN SELECT RAISE(ABORT, 'append-only: meeting_row'); END;
CREATE TRIGGER meeting_entry_no_update BEFORE UPDATE ON meeting_entry
BEGIN SELECT RAISE(ABORT, 'append-only: meeting_entry'); END;
CREATE TRIGGER meeting_entry_no_delete BEFORE DELETE ON meeting_entry
BEGIN SELECT RAISE(ABORT, 'append-only: meeting_entry'); END;
CREATE TRIGGER journal_entry_follows BEFORE INSERT ON journal_entry
WHEN NEW.id <> COALESCE((SELECT MAX(id) FROM journal_entry), 0) + 1
BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END;
CREATE TRIGGER journal_line_of_last_entry BEFORE INSERT ON journal_line
WHEN NEW.entry_id <> (SELECT MAX(id) FROM journal_entry)
BEGIN SELECT RAISE(ABORT, 'lines belong to the entry being posted'); END;
COMMIT;
