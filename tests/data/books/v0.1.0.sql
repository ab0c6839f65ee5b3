-- CoopLedger 0.1.0: a small book. Trial balance in sen:
-- 1101 852131000
-- 1110 2310000000
-- 1201 1062500000
-- 1221 66880000
-- 1301 24686100
-- 2101 -32500000
-- 3101 -40000000
-- 3102 -32000000
-- 3202 -4000000000
-- 4101 -23062500
-- 4102 -12000000
-- 4111 -590560000
-- 4201 -314100000
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
INSERT INTO "alembic_version" VALUES('0001');
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
INSERT INTO "audit_event" VALUES(2,'2024-01-01T09:00:03Z','bendahara','appoint_officer','Katarina Lestari','','{"body": "board", "position": "Ketua"}');
INSERT INTO "audit_event" VALUES(3,'2024-01-01T09:00:04Z','bendahara','appoint_officer','Nur Hidayah Wulandari','','{"body": "board", "position": "Sekretaris"}');
INSERT INTO "audit_event" VALUES(4,'2024-01-01T09:00:05Z','bendahara','appoint_officer','Siti Aminah','','{"body": "board", "position": "Bendahara"}');
INSERT INTO "audit_event" VALUES(5,'2024-01-01T09:00:06Z','bendahara','appoint_officer','Rohmah Widyastuti','','{"body": "supervisory_committee", "position": "Ketua pengawas"}');
INSERT INTO "audit_event" VALUES(6,'2024-01-01T09:00:07Z','bendahara','appoint_officer','Tumini Handayani','','{"body": "supervisory_committee", "position": "Anggota pengawas"}');
INSERT INTO "audit_event" VALUES(7,'2024-01-01T09:00:08Z','bendahara','appoint_officer','Maria Goreti Kewa','','{"body": "supervisory_committee", "position": "Anggota pengawas"}');
INSERT INTO "audit_event" VALUES(8,'2024-01-01T09:00:11Z','bendahara','register_member','0001','','{"address": "RT 04/RW 03", "birth_date": "1976-02-16", "birth_place": "Kebumen", "destination_country": "Arab Saudi", "disability": "", "gender": "P", "group_name": "Anggrek", "heir_name": "Tumini Utami", "heir_relation": "suami", "joined_on": "2024-01-01", "left_on": null, "name": "Maria Goreti Wulandari", "national_id": "3307995602760001", "number": "0001", "phone": "0800-0000-0001", "returned_year": 2015, "status": "active", "village": "Manggis"}');
INSERT INTO "audit_event" VALUES(9,'2024-01-01T09:00:14Z','bendahara','register_member','0002','','{"address": "RT 03/RW 03", "birth_date": "1987-01-23", "birth_place": "Kebumen", "destination_country": "Hong Kong", "disability": "", "gender": "P", "group_name": "Mawar", "heir_name": "Tumini Kewa", "heir_relation": "suami", "joined_on": "2024-01-01", "left_on": null, "name": "Rukmini Ningsih", "national_id": "3307996301870002", "number": "0002", "phone": "0800-0000-0002", "returned_year": 2021, "status": "active", "village": "Kuripan"}');
INSERT INTO "audit_event" VALUES(10,'2024-01-01T09:00:17Z','bendahara','register_member','0003','','{"address": "RT 06/RW 01", "birth_date": "1988-09-01", "birth_place": "Kebumen", "destination_country": "Arab Saudi", "disability": "", "gender": "P", "group_name": "Kenanga", "heir_name": "Rubiyah Puspitasari", "heir_relation": "adik", "joined_on": "2024-01-01", "left_on": null, "name": "Rohayati", "national_id": "3307994109880003", "number": "0003", "phone": "0800-0000-0003", "returned_year": 2012, "status": "active", "village": "Gondang"}');
INSERT INTO "audit_event" VALUES(11,'2024-01-01T09:00:20Z','bendahara','register_member','0004','','{"address": "RT 04/RW 02", "birth_date": "1975-06-08", "birth_place": "Temanggung", "destination_country": "Malaysia", "disability": "", "gender": "P", "group_name": "Dahlia", "heir_name": "Titin Handayani", "heir_relation": "anak", "joined_on": "2024-01-01", "left_on": null, "name": "Munawaroh Setyowati", "national_id": "3307994806750004", "number": "0004", "phone": "0800-0000-0004", "returned_year": 2018, "status": "active", "village": "Bojasari"}');
INSERT INTO "audit_event" VALUES(12,'2024-01-01T09:00:22Z','bendahara','register_goods','B001','','{"active": true, "code": "B001", "name": "Beras medium", "price": "12800", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(13,'2024-01-01T09:00:23Z','bendahara','register_goods','B002','','{"active": true, "code": "B002", "name": "Minyak goreng", "price": "16800", "unit_name": "liter"}');
INSERT INTO "audit_event" VALUES(14,'2024-01-01T09:00:24Z','bendahara','register_goods','B003','','{"active": true, "code": "B003", "name": "Gula pasir", "price": "15400", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(15,'2024-01-01T09:00:25Z','bendahara','register_goods','B004','','{"active": true, "code": "B004", "name": "Telur ayam", "price": "28000", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(16,'2024-01-01T09:00:26Z','bendahara','register_goods','B005','','{"active": true, "code": "B005", "name": "Tepung terigu", "price": "11000", "unit_name": "kg"}');
INSERT INTO "audit_event" VALUES(17,'2024-01-01T09:00:27Z','bendahara','register_goods','P001','','{"active": true, "code": "P001", "name": "Sambal bawang Ibu Migran", "price": "20000", "unit_name": "botol"}');
INSERT INTO "audit_event" VALUES(18,'2024-01-01T09:00:28Z','bendahara','register_goods','P002','','{"active": true, "code": "P002", "name": "Keripik tempe", "price": "12000", "unit_name": "bungkus"}');
INSERT INTO "audit_event" VALUES(19,'2024-01-01T09:00:29Z','bendahara','register_goods','P003','','{"active": true, "code": "P003", "name": "Tas anyaman pandan", "price": "65000", "unit_name": "buah"}');
INSERT INTO "audit_event" VALUES(20,'2024-01-01T09:00:30Z','bendahara','register_goods','P004','','{"active": true, "code": "P004", "name": "Kopi bubuk robusta", "price": "26000", "unit_name": "bungkus"}');
INSERT INTO "audit_event" VALUES(21,'2024-03-01T09:00:02Z','bendahara','close_month','2024-01','','{"skipped": ["cash_count", "bank_match", "dues", "savings_interest", "depreciation", "stock_count", "loan_allowance", "print_and_sign", "backup"]}');
INSERT INTO "audit_event" VALUES(22,'2024-04-01T09:00:02Z','bendahara','close_month','2024-02','','{"skipped": ["cash_count", "bank_match", "dues", "savings_interest", "depreciation", "stock_count", "loan_allowance", "print_and_sign", "backup"]}');
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
INSERT INTO "contract" VALUES(5,'savings','SW-0001',1,'3102','2024-01-09',NULL);
INSERT INTO "contract" VALUES(6,'savings','SS-0001',1,'2101','2024-01-09',NULL);
INSERT INTO "contract" VALUES(7,'savings','SW-0002',2,'3102','2024-01-10',NULL);
INSERT INTO "contract" VALUES(8,'savings','SS-0002',2,'2101','2024-01-10',NULL);
INSERT INTO "contract" VALUES(9,'savings','SW-0003',3,'3102','2024-01-11',NULL);
INSERT INTO "contract" VALUES(10,'loan','PJ-2024-001',3,'1201','2024-01-11',NULL);
INSERT INTO "contract" VALUES(11,'savings','SW-0004',4,'3102','2024-01-12',NULL);
INSERT INTO "contract" VALUES(12,'loan','PJ-2024-002',4,'1201','2024-01-12',NULL);
INSERT INTO "contract" VALUES(13,'loan','PJ-2024-003',1,'1201','2024-02-09',NULL);
INSERT INTO "contract" VALUES(14,'savings','SS-0004',4,'2101','2024-02-12',NULL);
INSERT INTO "contract" VALUES(15,'loan','PJ-2024-004',2,'1201','2024-03-10',NULL);
CREATE TABLE form_draft (
	form TEXT NOT NULL, 
	who TEXT NOT NULL, 
	content TEXT NOT NULL, 
	saved_at TEXT NOT NULL, 
	CONSTRAINT pk_form_draft PRIMARY KEY (form, who)
)
 STRICT

;
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
INSERT INTO "journal_entry" VALUES(1,'BKM',2024,1,'capital','2024-01-01','Hibah modal awal dari lembaga mitra','',NULL,'2024-01-01T09:00:09Z','bendahara','cd613e30d8f16adf91b7584a2265b1f5',0,'0000000000000000000000000000000000000000000000000000000000000000','1ae9f5c4c57b8bd1f599da457ceda884563f83bfb10a4825be5aabebb0a40147');
INSERT INTO "journal_entry" VALUES(2,'BKM',2024,2,'deposit','2024-01-01','Setoran Simpanan pokok, Maria Goreti Wulandari','',NULL,'2024-01-01T09:00:12Z','bendahara','78e510617311d8a3c2ce6f447ed4d57b',0,'1ae9f5c4c57b8bd1f599da457ceda884563f83bfb10a4825be5aabebb0a40147','ce62eaefdcda66ef94ee2b5bc73158184150cb5c703987004073ed38ae0e03c1');
INSERT INTO "journal_entry" VALUES(3,'BKM',2024,3,'deposit','2024-01-01','Setoran Simpanan pokok, Rukmini Ningsih','',NULL,'2024-01-01T09:00:15Z','bendahara','e4b06ce60741c7a87ce42c8218072e8c',0,'ce62eaefdcda66ef94ee2b5bc73158184150cb5c703987004073ed38ae0e03c1','0b47d761d13bc277c5d0b85b8fc36563c14f2ebd9ca3706b625ac5687df3fe4d');
INSERT INTO "journal_entry" VALUES(4,'BKM',2024,4,'deposit','2024-01-01','Setoran Simpanan pokok, Rohayati','',NULL,'2024-01-01T09:00:18Z','bendahara','b2221a58008a05a6c4647159c324c985',0,'0b47d761d13bc277c5d0b85b8fc36563c14f2ebd9ca3706b625ac5687df3fe4d','966dde3b84c9f57b59006d16eaa0a9c8ead46f58ac0d75ee978372b4daad1a47');
INSERT INTO "journal_entry" VALUES(5,'BKM',2024,5,'deposit','2024-01-01','Setoran Simpanan pokok, Munawaroh Setyowati','',NULL,'2024-01-01T09:00:21Z','bendahara','1a2b8f1ff1fd42a29755d4c13a902931',0,'966dde3b84c9f57b59006d16eaa0a9c8ead46f58ac0d75ee978372b4daad1a47','8a4ab4a32b43ca748824089d5b3610e2f6079bac18fa63a6a3f9003786d65473');
INSERT INTO "journal_entry" VALUES(6,'BM',2024,1,'voucher','2024-01-01','Ambil uang di bank untuk modal kas','',NULL,'2024-01-01T09:00:31Z','bendahara','05b6e6e307d4bedc51431193e6c3f339',0,'8a4ab4a32b43ca748824089d5b3610e2f6079bac18fa63a6a3f9003786d65473','71f927b6878fb331d79df844428ef8aae569643206cf7d8c62d8ecf8a45ac59c');
INSERT INTO "journal_entry" VALUES(7,'BKK',2024,1,'purchase','2024-01-03','Pembelian dari Toko Sumber Rejeki: Beras medium','',NULL,'2024-01-03T09:00:01Z','bendahara','025b413f8a9a021ea648a7dd06839eb9',0,'71f927b6878fb331d79df844428ef8aae569643206cf7d8c62d8ecf8a45ac59c','cb1895ab5c087f19956e94912188228d1e3b4a498b2455fe66d7b4c901e903b1');
INSERT INTO "journal_entry" VALUES(8,'BKK',2024,2,'purchase','2024-01-03','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-01-03T09:00:02Z','bendahara','afbd67f9619699cfe1988ad9f06c144a',0,'cb1895ab5c087f19956e94912188228d1e3b4a498b2455fe66d7b4c901e903b1','58d7486b20d09b45292f2f96ea9f4885e059412477d3393f0807291b39564619');
INSERT INTO "journal_entry" VALUES(9,'BKK',2024,3,'purchase','2024-01-03','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-01-03T09:00:03Z','bendahara','b9d179e06c0fd4f5f8130c4237730edf',0,'58d7486b20d09b45292f2f96ea9f4885e059412477d3393f0807291b39564619','fc3f7f1ea67a73154938ec680d0f2924a25e06ede7940ad096053212af33e3ab');
INSERT INTO "journal_entry" VALUES(10,'BKK',2024,4,'purchase','2024-01-03','Pembelian dari Toko Sumber Rejeki: Telur ayam','',NULL,'2024-01-03T09:00:04Z','bendahara','c381e88f38c0c8fd8712b8bc076f3787',0,'fc3f7f1ea67a73154938ec680d0f2924a25e06ede7940ad096053212af33e3ab','e35da2d115958f7abeece9109d1b7f4b81c146e3ce7319dd06eba4fa4c99a9f9');
INSERT INTO "journal_entry" VALUES(11,'BKK',2024,5,'purchase','2024-01-03','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-01-03T09:00:05Z','bendahara','8d88348a7eed8d14f06d3fef701966a0',0,'e35da2d115958f7abeece9109d1b7f4b81c146e3ce7319dd06eba4fa4c99a9f9','9a18c64cd18643735e7d3220104d46c900a82f347e7f480bf81c25d2670e126d');
INSERT INTO "journal_entry" VALUES(12,'BKK',2024,6,'purchase','2024-01-03','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-01-03T09:00:06Z','bendahara','ad45f23d3b1a11df587fd2803bab6c39',0,'9a18c64cd18643735e7d3220104d46c900a82f347e7f480bf81c25d2670e126d','7de21a10887a0c62dfe6b67ace0085a2444ccea58f43ec8f0a659c3795f8aadc');
INSERT INTO "journal_entry" VALUES(13,'BKK',2024,7,'purchase','2024-01-03','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-01-03T09:00:07Z','bendahara','f3c64af775a89294c2cd789a380208a9',0,'7de21a10887a0c62dfe6b67ace0085a2444ccea58f43ec8f0a659c3795f8aadc','ec6f6080fa57728cad0692aa8c595dbe571fcd49031c6138417f0b62c19b1e7c');
INSERT INTO "journal_entry" VALUES(14,'BKK',2024,8,'purchase','2024-01-03','Pembelian dari Anggota: Tas anyaman pandan','',NULL,'2024-01-03T09:00:08Z','bendahara','6a8ac4ba05805975ed2f89d94a2f20aa',0,'ec6f6080fa57728cad0692aa8c595dbe571fcd49031c6138417f0b62c19b1e7c','2d3596c00f0723ae4429a3296b7d7c1bcd54bb8268eed278e8000b89499571d2');
INSERT INTO "journal_entry" VALUES(15,'BKK',2024,9,'purchase','2024-01-03','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-01-03T09:00:09Z','bendahara','ec148cb48e73ca47ea90a8f0d66b829e',0,'2d3596c00f0723ae4429a3296b7d7c1bcd54bb8268eed278e8000b89499571d2','495bb5482af752a7a4d97a23bcab88bdc04e441a7b5b946f51e7c2eb533e13fb');
INSERT INTO "journal_entry" VALUES(16,'BKM',2024,6,'sale','2024-01-04','Penjualan: Gula pasir','',NULL,'2024-01-04T09:00:01Z','bendahara','a11d459a2f978d8719999e3fa46d6753',0,'495bb5482af752a7a4d97a23bcab88bdc04e441a7b5b946f51e7c2eb533e13fb','694adbf15d292c63ba51fc010334e370ab07528a4d014d9999499725cf31d231');
INSERT INTO "journal_entry" VALUES(17,'BKM',2024,7,'sale','2024-01-05','Penjualan: Beras medium','',NULL,'2024-01-05T09:00:01Z','bendahara','4be03db0dc2574bdb94067edfe175330',0,'694adbf15d292c63ba51fc010334e370ab07528a4d014d9999499725cf31d231','e298e7872787293cb61ce3499c511156333d1e1038e9234237df49d21a0f6a16');
INSERT INTO "journal_entry" VALUES(18,'BKM',2024,8,'sale','2024-01-06','Penjualan: Beras medium','',NULL,'2024-01-06T09:00:01Z','bendahara','e5446dd4552b82f6be3edc0a1ef2a4f0',0,'e298e7872787293cb61ce3499c511156333d1e1038e9234237df49d21a0f6a16','a7089df13305cef4b8c852df4a60b425c59e62b9dc5f21d4c99d54e85c4a2b93');
INSERT INTO "journal_entry" VALUES(19,'BKM',2024,9,'sale','2024-01-08','Penjualan: Beras medium, Minyak goreng','',NULL,'2024-01-08T09:00:01Z','bendahara','803468b6b610a9f7f9270f4eb8b333a8',0,'a7089df13305cef4b8c852df4a60b425c59e62b9dc5f21d4c99d54e85c4a2b93','19e77df6e076134345a4c3c19099821488539349a73f08dd2e38cacc54f2062e');
INSERT INTO "journal_entry" VALUES(20,'BKM',2024,10,'sale','2024-01-09','Penjualan: Telur ayam, Tepung terigu','',NULL,'2024-01-09T09:00:01Z','bendahara','81f9c1f66c0f3459f79b17aeefba91fc',0,'19e77df6e076134345a4c3c19099821488539349a73f08dd2e38cacc54f2062e','2aa9c18ad9e8e32154dcd7946d72a496acf8826879bd1349c189d1c51f1217cd');
INSERT INTO "journal_entry" VALUES(21,'BKM',2024,11,'deposit','2024-01-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-01-09T09:00:02Z','bendahara','3099fdf5ab99254ae901e35cd47d380d',0,'2aa9c18ad9e8e32154dcd7946d72a496acf8826879bd1349c189d1c51f1217cd','6a794d352b7f18cde2dcece52e2091b0eb0238cb24627396e785e867f8eac4c1');
INSERT INTO "journal_entry" VALUES(22,'BKM',2024,12,'deposit','2024-01-09','Setoran Simpanan sukarela, Maria Goreti Wulandari','',NULL,'2024-01-09T09:00:03Z','bendahara','f9341c68966baea148beab134da98f1d',0,'6a794d352b7f18cde2dcece52e2091b0eb0238cb24627396e785e867f8eac4c1','46ffada4ca25dd2f19252011054f2ac82dbd3887fa602567417c08e147e308b1');
INSERT INTO "journal_entry" VALUES(23,'BKK',2024,10,'purchase','2024-01-10','Pembelian dari Toko Sumber Rejeki: Beras medium','',NULL,'2024-01-10T09:00:01Z','bendahara','f0dfb4a5d8a064df7fd63116e1ea24c4',0,'46ffada4ca25dd2f19252011054f2ac82dbd3887fa602567417c08e147e308b1','e82192071b905647471d4587f1e9a7cf2b7cdef945828f5b5ad6b3681d91ba66');
INSERT INTO "journal_entry" VALUES(24,'BKK',2024,11,'purchase','2024-01-10','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-01-10T09:00:02Z','bendahara','da71144896c8da1964b2d2bc815a47c5',0,'e82192071b905647471d4587f1e9a7cf2b7cdef945828f5b5ad6b3681d91ba66','498414f836b0376153416ff06bc45eb84a839259e145871f645c7568af5a6600');
INSERT INTO "journal_entry" VALUES(25,'BM',2024,2,'sale','2024-01-10','Penjualan: Sambal bawang Ibu Migran, Tas anyaman pandan','',NULL,'2024-01-10T09:00:03Z','bendahara','be6521cc3e2434e37af027bc08d6af57',0,'498414f836b0376153416ff06bc45eb84a839259e145871f645c7568af5a6600','55fc917922c4a8687e6a25376a896efc3efc4e413611212d1e81969934a8e0e4');
INSERT INTO "journal_entry" VALUES(26,'BKM',2024,13,'deposit','2024-01-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-01-10T09:00:04Z','bendahara','aa2ca1af6a107b75677f6cbdcc22af58',0,'55fc917922c4a8687e6a25376a896efc3efc4e413611212d1e81969934a8e0e4','0af765d93ddff5a2c73109a22045ffc99bd9432110f76a5769c8d9c66d5a47e3');
INSERT INTO "journal_entry" VALUES(27,'BKM',2024,14,'deposit','2024-01-10','Setoran Simpanan sukarela, Rukmini Ningsih','',NULL,'2024-01-10T09:00:05Z','bendahara','e1fab9d78c7e134f5dfbd3d12c4a3698',0,'0af765d93ddff5a2c73109a22045ffc99bd9432110f76a5769c8d9c66d5a47e3','a52cb4f7fc0f64b838338f20d6be8ae52cf9ab76c202c2cb52dff09a49d166b0');
INSERT INTO "journal_entry" VALUES(28,'BM',2024,3,'sale','2024-01-11','Penjualan: Keripik tempe, Beras medium, Minyak goreng','',NULL,'2024-01-11T09:00:01Z','bendahara','bcfbb050acab1a6bc69d4bd8b3fa7aa7',0,'a52cb4f7fc0f64b838338f20d6be8ae52cf9ab76c202c2cb52dff09a49d166b0','b16e66393148c39d17c2dd8516e28f1b04b5d8e84e941006b5afc84ed6cd6a96');
INSERT INTO "journal_entry" VALUES(29,'BKM',2024,15,'sale','2024-01-11','Penjualan: Keripik tempe','',NULL,'2024-01-11T09:00:02Z','bendahara','a9ec0806705fca161622bd795fec898f',0,'b16e66393148c39d17c2dd8516e28f1b04b5d8e84e941006b5afc84ed6cd6a96','4d26d1f674e2d7f46a46e687648252aae1eb5b2c695109fc37c7d9fbf1aa28eb');
INSERT INTO "journal_entry" VALUES(30,'BKM',2024,16,'deposit','2024-01-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-01-11T09:00:03Z','bendahara','29e821a4c74803e31ba1621582283d15',0,'4d26d1f674e2d7f46a46e687648252aae1eb5b2c695109fc37c7d9fbf1aa28eb','7f1456d028a45c40d951ea4e2a0bd3a930b9798765abd085f88cb9850cc8a70d');
INSERT INTO "journal_entry" VALUES(31,'BKK',2024,12,'disbursement','2024-01-11','Pencairan pinjaman PJ-2024-001, Rohayati','',NULL,'2024-01-11T09:00:04Z','bendahara','5eda92d864ac5db9d707107e855c3844',0,'7f1456d028a45c40d951ea4e2a0bd3a930b9798765abd085f88cb9850cc8a70d','3e9a6b70914677f498bedf520ab910d77be35586c86f688fcc784d450c16e156');
INSERT INTO "journal_entry" VALUES(32,'BKM',2024,17,'sale','2024-01-12','Penjualan: Tepung terigu','',NULL,'2024-01-12T09:00:01Z','bendahara','78255d6807923986bb968a437d5c8dfc',0,'3e9a6b70914677f498bedf520ab910d77be35586c86f688fcc784d450c16e156','afa3ca1e87f2fe0b20fa6e8fa54a9ec547c18ef6463eeb0c4df4683f8452d5ea');
INSERT INTO "journal_entry" VALUES(33,'BKM',2024,18,'sale','2024-01-12','Penjualan: Kopi bubuk robusta','',NULL,'2024-01-12T09:00:02Z','bendahara','d92a4aa2b410d93c4efbc8d60b21fbac',0,'afa3ca1e87f2fe0b20fa6e8fa54a9ec547c18ef6463eeb0c4df4683f8452d5ea','11be0da5c81c2f1f5dbf7eef6eef9c7d7c08f38b0e02663f150b3c5e72267462');
INSERT INTO "journal_entry" VALUES(34,'BKM',2024,19,'deposit','2024-01-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-01-12T09:00:03Z','bendahara','9403560d97dae38d9d643c25fbb230bb',0,'11be0da5c81c2f1f5dbf7eef6eef9c7d7c08f38b0e02663f150b3c5e72267462','64b3154859fb7d9f5362552c6f353acc500460a51c94468c8feff90a63268ab8');
INSERT INTO "journal_entry" VALUES(35,'BKK',2024,13,'disbursement','2024-01-12','Pencairan pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-01-12T09:00:04Z','bendahara','2b28fef02b9c014ea5ac06d864c2f2e3',0,'64b3154859fb7d9f5362552c6f353acc500460a51c94468c8feff90a63268ab8','50f7bd256c5849504bf449d0d2d4f2a81038e6a8f36a53e3460df0b7c8594eeb');
INSERT INTO "journal_entry" VALUES(36,'BKM',2024,20,'sale','2024-01-13','Penjualan: Keripik tempe','',NULL,'2024-01-13T09:00:01Z','bendahara','0326324dfb695ffb3a1890c78092b4d4',0,'50f7bd256c5849504bf449d0d2d4f2a81038e6a8f36a53e3460df0b7c8594eeb','a388033624a7adb2cf1389097604b05c262579542960d2f2bba12005b99fd526');
INSERT INTO "journal_entry" VALUES(37,'BM',2024,4,'voucher','2024-01-14','Setor uang ke bank','',NULL,'2024-01-14T09:00:01Z','bendahara','eb8ac8ce8a245e6b33138131c541013d',0,'a388033624a7adb2cf1389097604b05c262579542960d2f2bba12005b99fd526','e39db4a8b3dd7a7a046820f70b8f4c6ccb6fdde125685203b9925e3d478cc623');
INSERT INTO "journal_entry" VALUES(38,'BKM',2024,21,'sale','2024-01-15','Penjualan: Tepung terigu, Tas anyaman pandan','',NULL,'2024-01-15T09:00:01Z','bendahara','678a5aa33b6fe5078c5fe8f8dc3bf364',0,'e39db4a8b3dd7a7a046820f70b8f4c6ccb6fdde125685203b9925e3d478cc623','83eca7bc69f4480e18440273069137ea3d23160b79f507c66fb9f83bd19dbdff');
INSERT INTO "journal_entry" VALUES(39,'BKM',2024,22,'sale','2024-01-16','Penjualan: Gula pasir','',NULL,'2024-01-16T09:00:01Z','bendahara','d8f33418f3d4e7115804f92283868a29',0,'83eca7bc69f4480e18440273069137ea3d23160b79f507c66fb9f83bd19dbdff','919882246363927b73d105dd547e565d01168bc75dbc50ebdc95c2534c66e4ed');
INSERT INTO "journal_entry" VALUES(40,'BKM',2024,23,'sale','2024-01-16','Penjualan: Gula pasir, Telur ayam','',NULL,'2024-01-16T09:00:02Z','bendahara','e8e5b4617589a82b5a702cfa93ea5c4e',0,'919882246363927b73d105dd547e565d01168bc75dbc50ebdc95c2534c66e4ed','5b65866aa92078130657dfc28ab2db0918ffdfdf09378aa4d984b47a654200b2');
INSERT INTO "journal_entry" VALUES(41,'BKK',2024,14,'purchase','2024-01-17','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-01-17T09:00:01Z','bendahara','9be3cecb8c497c68a8c24d4244ef7feb',0,'5b65866aa92078130657dfc28ab2db0918ffdfdf09378aa4d984b47a654200b2','ddece8f1f8facdc80334c45c0df6efd075d5d68d24d36223288f4eaf22a3447c');
INSERT INTO "journal_entry" VALUES(42,'BKK',2024,15,'purchase','2024-01-17','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-01-17T09:00:02Z','bendahara','62397bc701762741bab9f87ff5059285',0,'ddece8f1f8facdc80334c45c0df6efd075d5d68d24d36223288f4eaf22a3447c','485ea0dd1f57209d1fcabced02438605e6a525fbd61bb0820c9b3a19aec78f22');
INSERT INTO "journal_entry" VALUES(43,'BKK',2024,16,'purchase','2024-01-17','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-01-17T09:00:03Z','bendahara','f463b337d20b5d59db610487c89da11b',0,'485ea0dd1f57209d1fcabced02438605e6a525fbd61bb0820c9b3a19aec78f22','d22d4db70fdcc6cd6006a91c2e9de9b41ef0471c677a49755cdeee2c6f2e71c7');
INSERT INTO "journal_entry" VALUES(44,'BKK',2024,17,'purchase','2024-01-17','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-01-17T09:00:04Z','bendahara','83333218bd91a1b7f03edca7e2dcaa37',0,'d22d4db70fdcc6cd6006a91c2e9de9b41ef0471c677a49755cdeee2c6f2e71c7','b76703a3ce3a121d4c6da30e090196d65bbe158da0db8156f7e98e4917a2ff74');
INSERT INTO "journal_entry" VALUES(45,'BKK',2024,18,'purchase','2024-01-17','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-01-17T09:00:05Z','bendahara','c703806984c8199921167d8fcf23cae8',0,'b76703a3ce3a121d4c6da30e090196d65bbe158da0db8156f7e98e4917a2ff74','48b0acc094ef8a95ae51df19d09e6cc4ab12992c0e4f968acfe71dd6f1cdf320');
INSERT INTO "journal_entry" VALUES(46,'BKK',2024,19,'purchase','2024-01-17','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-01-17T09:00:06Z','bendahara','f320cd576d14475b349aae908fb5262c',0,'48b0acc094ef8a95ae51df19d09e6cc4ab12992c0e4f968acfe71dd6f1cdf320','742ae3bc3d2024f84eda21f59b1f17b42fc5411c02666201a9fd046bcadb1b8b');
INSERT INTO "journal_entry" VALUES(47,'BKK',2024,20,'purchase','2024-01-17','Pembelian dari Toko Sumber Rejeki: Kopi bubuk robusta','',NULL,'2024-01-17T09:00:07Z','bendahara','5d5f576cdeb8fc4c7b297d0b0e5e18ba',0,'742ae3bc3d2024f84eda21f59b1f17b42fc5411c02666201a9fd046bcadb1b8b','ec3f726d3d951e5938b3b6feeac249d6aae16fe5939324d6bbb1da213d3fa863');
INSERT INTO "journal_entry" VALUES(48,'BKM',2024,24,'sale','2024-01-17','Penjualan: Tepung terigu, Keripik tempe','',NULL,'2024-01-17T09:00:08Z','bendahara','f0e642f43328ad088ded3c9691eb79fa',0,'ec3f726d3d951e5938b3b6feeac249d6aae16fe5939324d6bbb1da213d3fa863','de097cd36a4b4aebb7505d699f9df41f47606ea62b35f35c0f5de6a601a2f05c');
INSERT INTO "journal_entry" VALUES(49,'BKM',2024,25,'sale','2024-01-18','Penjualan: Telur ayam','',NULL,'2024-01-18T09:00:01Z','bendahara','d037cdff7c240d4969d495dd81355c53',0,'de097cd36a4b4aebb7505d699f9df41f47606ea62b35f35c0f5de6a601a2f05c','89acfd7dc3529e5c43538bd0a9b27370919bdb8080dae2ace482bf3b93e8a743');
INSERT INTO "journal_entry" VALUES(50,'BKM',2024,26,'sale','2024-01-18','Penjualan: Minyak goreng','',NULL,'2024-01-18T09:00:02Z','bendahara','0067dba8589890086a17b9af5b569643',0,'89acfd7dc3529e5c43538bd0a9b27370919bdb8080dae2ace482bf3b93e8a743','df58dc0c70f81211645dd9ff972a36428c4a5935a50ad214c4c653e132cba7f0');
INSERT INTO "journal_entry" VALUES(51,'BKM',2024,27,'sale','2024-01-19','Penjualan: Minyak goreng, Gula pasir','',NULL,'2024-01-19T09:00:01Z','bendahara','c9546b439f9d01298a449ebe89d9bf02',0,'df58dc0c70f81211645dd9ff972a36428c4a5935a50ad214c4c653e132cba7f0','11ab99a5cc7683eb1ba32441878c0512f14018e4619ce8454b7a77d381f191a7');
INSERT INTO "journal_entry" VALUES(52,'BM',2024,5,'sale','2024-01-19','Penjualan: Beras medium','',NULL,'2024-01-19T09:00:02Z','bendahara','99901c0475491bc354c56c9a9cc9af4e',0,'11ab99a5cc7683eb1ba32441878c0512f14018e4619ce8454b7a77d381f191a7','f6a229eb964c87580db8ced896b59bf97b55cefb186f39aed5020cb23efc5f86');
INSERT INTO "journal_entry" VALUES(53,'BKM',2024,28,'sale','2024-01-23','Penjualan: Sambal bawang Ibu Migran, Tas anyaman pandan','',NULL,'2024-01-23T09:00:01Z','bendahara','a2a7ae1f3ac7652ccdf8440407295e42',0,'f6a229eb964c87580db8ced896b59bf97b55cefb186f39aed5020cb23efc5f86','13f173f13f159230ea234fdaa8435f6cae473dcd774a2ae5de89a9c6efe1152c');
INSERT INTO "journal_entry" VALUES(54,'BKK',2024,21,'purchase','2024-01-24','Pembelian dari Anggota: Beras medium','',NULL,'2024-01-24T09:00:01Z','bendahara','2e47dc0e959f3a518cfe5cd12d5db79b',0,'13f173f13f159230ea234fdaa8435f6cae473dcd774a2ae5de89a9c6efe1152c','a14777d37d80a2315f27fd034e3887a3c6a7020badbc9d5bc3ebc4c7d64d6cfe');
INSERT INTO "journal_entry" VALUES(55,'BKK',2024,22,'purchase','2024-01-24','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-01-24T09:00:02Z','bendahara','8d103ed3cc667e971773308cdc6b13ab',0,'a14777d37d80a2315f27fd034e3887a3c6a7020badbc9d5bc3ebc4c7d64d6cfe','f011a9053e5c703434a9d3fad04baddf046cfaff51b02acbd44ec9bc7514b993');
INSERT INTO "journal_entry" VALUES(56,'BKK',2024,23,'purchase','2024-01-24','Pembelian dari Toko Sumber Rejeki: Gula pasir','',NULL,'2024-01-24T09:00:03Z','bendahara','ee52bdb6d1020a15d9ed17e3cc0e95ee',0,'f011a9053e5c703434a9d3fad04baddf046cfaff51b02acbd44ec9bc7514b993','2d9874662673fb6e4c228d59877771542b9c0a657304db1fbfb63322d13c0876');
INSERT INTO "journal_entry" VALUES(57,'BKK',2024,24,'purchase','2024-01-24','Pembelian dari Anggota: Telur ayam','',NULL,'2024-01-24T09:00:04Z','bendahara','f18dd1eed77c96c0084f3dd6415af341',0,'2d9874662673fb6e4c228d59877771542b9c0a657304db1fbfb63322d13c0876','c01b810250305c36def4a140b35b6340234f5e76fa319d88ef0f72075f9717ad');
INSERT INTO "journal_entry" VALUES(58,'BKK',2024,25,'purchase','2024-01-24','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-01-24T09:00:05Z','bendahara','de3a5db5154ed51212093d26ac512b01',0,'c01b810250305c36def4a140b35b6340234f5e76fa319d88ef0f72075f9717ad','32a5e3a57bbbf5e81a7d8d8a80a2007e19f1090f2889617558b00c38572845b4');
INSERT INTO "journal_entry" VALUES(59,'BKK',2024,26,'purchase','2024-01-24','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-01-24T09:00:06Z','bendahara','c10faa4003ba33db73f7ba8e0445d656',0,'32a5e3a57bbbf5e81a7d8d8a80a2007e19f1090f2889617558b00c38572845b4','3da8600cc1d984168d22440371a3c6a1374cdd5da65fc2005e93e75117346d6b');
INSERT INTO "journal_entry" VALUES(60,'BKK',2024,27,'purchase','2024-01-24','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-01-24T09:00:07Z','bendahara','44c5b4763fe31d0347fc816ac16e2284',0,'3da8600cc1d984168d22440371a3c6a1374cdd5da65fc2005e93e75117346d6b','4089db44683cadcf543d7835cbb554e7257dfdbc93133ca202a58f50e1bdb0d4');
INSERT INTO "journal_entry" VALUES(61,'BKK',2024,28,'purchase','2024-01-24','Pembelian dari UD Tani Makmur: Tas anyaman pandan','',NULL,'2024-01-24T09:00:08Z','bendahara','2f429ce59ff3078fcc1b0c3e1c07724e',0,'4089db44683cadcf543d7835cbb554e7257dfdbc93133ca202a58f50e1bdb0d4','269f103562dee5fb459e111af903bfc1a5b10c66a358fc73293d35d2aa9a0aa0');
INSERT INTO "journal_entry" VALUES(62,'BKM',2024,29,'sale','2024-01-24','Penjualan: Telur ayam','',NULL,'2024-01-24T09:00:09Z','bendahara','2adf559a11cbc2884a5012dc582c18c9',0,'269f103562dee5fb459e111af903bfc1a5b10c66a358fc73293d35d2aa9a0aa0','788abbab4497320c071129025c66ccd5d59cd3ddca6e22cf4c38b4a35d2b8ca0');
INSERT INTO "journal_entry" VALUES(63,'BKM',2024,30,'sale','2024-01-25','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-01-25T09:00:01Z','bendahara','f3b37f32870266c44155d7ef28dd37eb',0,'788abbab4497320c071129025c66ccd5d59cd3ddca6e22cf4c38b4a35d2b8ca0','9502341ca4bbac8235b12be4e4f8bb33a41d1bade9f0db65ca6803ac39c5445c');
INSERT INTO "journal_entry" VALUES(64,'BKM',2024,31,'sale','2024-01-26','Penjualan: Minyak goreng, Kopi bubuk robusta','',NULL,'2024-01-26T09:00:01Z','bendahara','a5f09e6345ddb87da81aa40a2b0b8c12',0,'9502341ca4bbac8235b12be4e4f8bb33a41d1bade9f0db65ca6803ac39c5445c','c8e71ccc7ae0cea501a7241320ba5fb2018aa7e577cd0645f4ac02b6067a7a96');
INSERT INTO "journal_entry" VALUES(65,'BKM',2024,32,'sale','2024-01-26','Penjualan: Minyak goreng, Beras medium, Sambal bawang Ibu Migran','',NULL,'2024-01-26T09:00:02Z','bendahara','b3df44a47467537a4b63e0efb62ac1fe',0,'c8e71ccc7ae0cea501a7241320ba5fb2018aa7e577cd0645f4ac02b6067a7a96','db446ab0a08977b1d68526f28a26cf723e47b8872590c83baa23141ea4b9ff52');
INSERT INTO "journal_entry" VALUES(66,'BKK',2024,29,'voucher','2024-01-26','Honor pengelola','',NULL,'2024-01-26T09:00:03Z','bendahara','1d3b993f79490eab7f1a355e526eb523',0,'db446ab0a08977b1d68526f28a26cf723e47b8872590c83baa23141ea4b9ff52','7f47cc07154acc5094fc55870b9535dafa918e99ddbdb44b9a1ffbd9007cccac');
INSERT INTO "journal_entry" VALUES(67,'BKK',2024,30,'voucher','2024-01-26','Listrik dan pulsa','',NULL,'2024-01-26T09:00:04Z','bendahara','57e54acc62f5680c4fdf8e1a060cea63',0,'7f47cc07154acc5094fc55870b9535dafa918e99ddbdb44b9a1ffbd9007cccac','741f47db5de8cbb8efabb4f0577da909026e035c8f594b29f55b96fbb411dbc7');
INSERT INTO "journal_entry" VALUES(68,'BKK',2024,31,'voucher','2024-01-26','ATK dan fotokopi','',NULL,'2024-01-26T09:00:05Z','bendahara','4227de213023580ccbd3f5e06bc15385',0,'741f47db5de8cbb8efabb4f0577da909026e035c8f594b29f55b96fbb411dbc7','8695ea7de8b9ebe36056d17ab12fc905acda6745359c65f7ac7f66da8537e494');
INSERT INTO "journal_entry" VALUES(69,'BKK',2024,32,'voucher','2024-01-26','Transport ke kota','',NULL,'2024-01-26T09:00:06Z','bendahara','baeb41a5e65a814940e2a20a1bd7ce73',0,'8695ea7de8b9ebe36056d17ab12fc905acda6745359c65f7ac7f66da8537e494','665385fc88f95bb5ae597f62ead3282662fa3dd42c895209edd2c670f8b5a95c');
INSERT INTO "journal_entry" VALUES(70,'BKK',2024,33,'voucher','2024-01-26','Konsumsi rapat bulanan','',NULL,'2024-01-26T09:00:07Z','bendahara','f72f2bb83586fca7fa0b85188296f5ea',0,'665385fc88f95bb5ae597f62ead3282662fa3dd42c895209edd2c670f8b5a95c','8ea4ff810bec2b714f5836a6c82eb67c4138a5bf1be319710745f79adf9e93f2');
INSERT INTO "journal_entry" VALUES(71,'BKM',2024,33,'sale','2024-02-02','Penjualan: Minyak goreng','',NULL,'2024-02-02T09:00:01Z','bendahara','f9bddea5d12982e46e80fa489b0bca16',0,'8ea4ff810bec2b714f5836a6c82eb67c4138a5bf1be319710745f79adf9e93f2','df1e331bdef7b4221650953efb3a8b7cb7d4cb1c3132c991d64eb536e34c1fb1');
INSERT INTO "journal_entry" VALUES(72,'BKK',2024,34,'purchase','2024-02-03','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-02-03T09:00:01Z','bendahara','65b675cd0492c4f539b21c95055455e8',0,'df1e331bdef7b4221650953efb3a8b7cb7d4cb1c3132c991d64eb536e34c1fb1','b789104822b8b32d27060b2e57102b0e77952de42e2b15493fe401639fe2ea41');
INSERT INTO "journal_entry" VALUES(73,'BKK',2024,35,'purchase','2024-02-03','Pembelian dari Anggota: Telur ayam','',NULL,'2024-02-03T09:00:02Z','bendahara','f5bb9188b80599e9090b20bb257e8454',0,'b789104822b8b32d27060b2e57102b0e77952de42e2b15493fe401639fe2ea41','132b233ebef53d48e34ca608fe5440507825bb05d47ad32c6f207f8ff8f33d08');
INSERT INTO "journal_entry" VALUES(74,'BKK',2024,36,'purchase','2024-02-03','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-02-03T09:00:03Z','bendahara','819d7ca7b46108cc721754ef2904acec',0,'132b233ebef53d48e34ca608fe5440507825bb05d47ad32c6f207f8ff8f33d08','0ac12bc537127354ab44e2552e85d1c36f0cdf2538ddeec4c169d0120de39d1b');
INSERT INTO "journal_entry" VALUES(75,'BKK',2024,37,'purchase','2024-02-03','Pembelian dari Toko Sumber Rejeki: Kopi bubuk robusta','',NULL,'2024-02-03T09:00:04Z','bendahara','d50e00978b7199cd6d39eb43ad9cedde',0,'0ac12bc537127354ab44e2552e85d1c36f0cdf2538ddeec4c169d0120de39d1b','a907af284cc4e3cdf00072d5e1cc578943fe7f5a6ac61509a59379f2f229906f');
INSERT INTO "journal_entry" VALUES(76,'BKM',2024,34,'sale','2024-02-03','Penjualan: Tepung terigu, Tas anyaman pandan, Keripik tempe','',NULL,'2024-02-03T09:00:05Z','bendahara','a17a4340f9c08feffa1b1bf13879399b',0,'a907af284cc4e3cdf00072d5e1cc578943fe7f5a6ac61509a59379f2f229906f','78e1fbba5ad5b40b7a701e00423c7ad710d44d5d8bf61333c24c882a764e2159');
INSERT INTO "journal_entry" VALUES(77,'BKM',2024,35,'sale','2024-02-04','Penjualan: Beras medium, Kopi bubuk robusta','',NULL,'2024-02-04T09:00:01Z','bendahara','736a947a843fdda7b1eedaffcc3d5506',0,'78e1fbba5ad5b40b7a701e00423c7ad710d44d5d8bf61333c24c882a764e2159','2254d5f04f2c8b05f58c81a5c4aeae42796af5e7174007f30716a59863696ae7');
INSERT INTO "journal_entry" VALUES(78,'BKM',2024,36,'sale','2024-02-05','Penjualan: Keripik tempe','',NULL,'2024-02-05T09:00:01Z','bendahara','07dbf924a6048457861e02ec39235bc0',0,'2254d5f04f2c8b05f58c81a5c4aeae42796af5e7174007f30716a59863696ae7','39a75690f0e8d5fa0607a24399d2b9674129505c2bb7be736b3a10035c2a3eef');
INSERT INTO "journal_entry" VALUES(79,'BKM',2024,37,'sale','2024-02-08','Penjualan: Telur ayam, Gula pasir','',NULL,'2024-02-08T09:00:01Z','bendahara','cdaaac43936aa40cacc66a576518093d',0,'39a75690f0e8d5fa0607a24399d2b9674129505c2bb7be736b3a10035c2a3eef','7a98a3b18ccd088665dd4df484835498b8d16cc99bf073ca00ec9c1532d62a63');
INSERT INTO "journal_entry" VALUES(80,'BKM',2024,38,'sale','2024-02-08','Penjualan: Tepung terigu','',NULL,'2024-02-08T09:00:02Z','bendahara','6d21f4cda185cc8ea8ea37f7523d2a54',0,'7a98a3b18ccd088665dd4df484835498b8d16cc99bf073ca00ec9c1532d62a63','37c6a818f527a73366f00a334058e2105c347ef3b3f26abc6243154769703266');
INSERT INTO "journal_entry" VALUES(81,'BKM',2024,39,'sale','2024-02-09','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-02-09T09:00:01Z','bendahara','202cc8284c717095bcc99ae80f0c8a89',0,'37c6a818f527a73366f00a334058e2105c347ef3b3f26abc6243154769703266','6c92e2db568ce498275701dc5d64963df804d5db2061b2ca674f0bded031bdfd');
INSERT INTO "journal_entry" VALUES(82,'BKM',2024,40,'sale','2024-02-09','Penjualan: Minyak goreng','',NULL,'2024-02-09T09:00:02Z','bendahara','0c250a03e023033d364e433ff7c882f4',0,'6c92e2db568ce498275701dc5d64963df804d5db2061b2ca674f0bded031bdfd','586f653c3647a3d56113366646fcbaf52084e47d04044bc08a1881367f315989');
INSERT INTO "journal_entry" VALUES(83,'BKM',2024,41,'deposit','2024-02-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-02-09T09:00:03Z','bendahara','1391f9b9dbc799b0121b28004e6f5a94',0,'586f653c3647a3d56113366646fcbaf52084e47d04044bc08a1881367f315989','11148bcbb5ec726e60abfaae9efddcf3e2e2c57f7593e33e702fc876d2927320');
INSERT INTO "journal_entry" VALUES(84,'BKK',2024,38,'disbursement','2024-02-09','Pencairan pinjaman PJ-2024-003, Maria Goreti Wulandari','',NULL,'2024-02-09T09:00:04Z','bendahara','4c41d9c0f07534feeacc110e4f73fd94',0,'11148bcbb5ec726e60abfaae9efddcf3e2e2c57f7593e33e702fc876d2927320','f2675ef2c00f5d22eb31c0e34b9ae362260a90d16dc9aa0c221fa7db2fccc058');
INSERT INTO "journal_entry" VALUES(85,'BKK',2024,39,'purchase','2024-02-10','Pembelian dari Anggota: Beras medium','',NULL,'2024-02-10T09:00:01Z','bendahara','909ff4976a8a43ef28804790be6c6fe9',0,'f2675ef2c00f5d22eb31c0e34b9ae362260a90d16dc9aa0c221fa7db2fccc058','995fc26119c8fe7c4f286347b605f4ef8b10ee83581e898eb3f38188cea479f6');
INSERT INTO "journal_entry" VALUES(86,'BKK',2024,40,'purchase','2024-02-10','Pembelian dari Toko Sumber Rejeki: Telur ayam','',NULL,'2024-02-10T09:00:02Z','bendahara','8f8b2b83022bc32021615022409a8a78',0,'995fc26119c8fe7c4f286347b605f4ef8b10ee83581e898eb3f38188cea479f6','8e79ac1f3982d8105cd75d4b74af6bae9f4d3fe87157610ed49ea9cdec47542c');
INSERT INTO "journal_entry" VALUES(87,'BKK',2024,41,'purchase','2024-02-10','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-02-10T09:00:03Z','bendahara','973082d609b4e5d2d9bc1d97e0f3a7ef',0,'8e79ac1f3982d8105cd75d4b74af6bae9f4d3fe87157610ed49ea9cdec47542c','4100fc6992bbbd86df019b43614bd01d39375dc4ef689ba7dffff88035443c94');
INSERT INTO "journal_entry" VALUES(88,'BKK',2024,42,'purchase','2024-02-10','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-02-10T09:00:04Z','bendahara','e69bae29f652d00837b4000bd1c51f86',0,'4100fc6992bbbd86df019b43614bd01d39375dc4ef689ba7dffff88035443c94','d59b1ae32c9015f2e01ecf5540051a2b47730c28054e4a18bb3494b252592b08');
INSERT INTO "journal_entry" VALUES(89,'BKK',2024,43,'purchase','2024-02-10','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-02-10T09:00:05Z','bendahara','d3f21dcc2be88b4675fa6dd891fde85c',0,'d59b1ae32c9015f2e01ecf5540051a2b47730c28054e4a18bb3494b252592b08','2bc3ca5f903cd8c87ed9afa5deced36f60418a5a6aaa89bd5dde1528595ff018');
INSERT INTO "journal_entry" VALUES(90,'BKK',2024,44,'purchase','2024-02-10','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-02-10T09:00:06Z','bendahara','c7af3626f9495568deb0e066de26e655',0,'2bc3ca5f903cd8c87ed9afa5deced36f60418a5a6aaa89bd5dde1528595ff018','436791ba7d768b77e355eb8e3e49cda8391eb00f93b4c81bc03928d0ceba0e21');
INSERT INTO "journal_entry" VALUES(91,'BKK',2024,45,'purchase','2024-02-10','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-02-10T09:00:07Z','bendahara','0994940e82458cc89f7a7dafb43adc4f',0,'436791ba7d768b77e355eb8e3e49cda8391eb00f93b4c81bc03928d0ceba0e21','1f292f7cd55dfd7eefcef35b0354863334e55f2a0fb97d4e151d30b4922b5ba9');
INSERT INTO "journal_entry" VALUES(92,'BKM',2024,42,'deposit','2024-02-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-02-10T09:00:08Z','bendahara','1959b9ef58d07674334de73d60c290d0',0,'1f292f7cd55dfd7eefcef35b0354863334e55f2a0fb97d4e151d30b4922b5ba9','5b8b3efe3e5cadc5a825c361650a6c2aea8cd4c3e498b0b8529062be14565882');
INSERT INTO "journal_entry" VALUES(93,'BKM',2024,43,'sale','2024-02-11','Penjualan: Keripik tempe','',NULL,'2024-02-11T09:00:01Z','bendahara','e585552fac954ab592c9357d34accd78',0,'5b8b3efe3e5cadc5a825c361650a6c2aea8cd4c3e498b0b8529062be14565882','77cdd4feda5fc32b2e53c0525dd4783e2b83f1fa46e388a0da3154ee7f6705f8');
INSERT INTO "journal_entry" VALUES(94,'BKM',2024,44,'deposit','2024-02-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-02-11T09:00:02Z','bendahara','7e0ab2ed31b1c27e976699cc6ed5d1bf',0,'77cdd4feda5fc32b2e53c0525dd4783e2b83f1fa46e388a0da3154ee7f6705f8','3b81f72976e85875541de02d75862d6c7709b6c7ef04ed533debef7f4972bb1e');
INSERT INTO "journal_entry" VALUES(95,'BKM',2024,45,'repayment','2024-02-11','Angsuran pinjaman PJ-2024-001, Rohayati','',NULL,'2024-02-11T09:00:03Z','bendahara','63db01fcaa7c314bf01dbf291abb8ba3',0,'3b81f72976e85875541de02d75862d6c7709b6c7ef04ed533debef7f4972bb1e','149b6055811a99eb2022b6f9b0653d87fb350ad20d18f5e18ca6bab95e3df579');
INSERT INTO "journal_entry" VALUES(96,'BM',2024,6,'sale','2024-02-12','Penjualan: Beras medium','',NULL,'2024-02-12T09:00:01Z','bendahara','04673b757ff2e341810d2e304bcb6b22',0,'149b6055811a99eb2022b6f9b0653d87fb350ad20d18f5e18ca6bab95e3df579','ceae59b565f22445da4f0cf88092bc3e3a354031187d2e48051dafda34e2bc87');
INSERT INTO "journal_entry" VALUES(97,'BKM',2024,46,'sale','2024-02-12','Penjualan: Telur ayam, Gula pasir','',NULL,'2024-02-12T09:00:02Z','bendahara','66fec086df2296509cb471a55349da48',0,'ceae59b565f22445da4f0cf88092bc3e3a354031187d2e48051dafda34e2bc87','1f6b2b7420325c82242a95c985ae4855bb20e8596019a95bce02a6eafef14457');
INSERT INTO "journal_entry" VALUES(98,'BKM',2024,47,'deposit','2024-02-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-02-12T09:00:03Z','bendahara','282ee0bc04a1bde44806aa81e65150b5',0,'1f6b2b7420325c82242a95c985ae4855bb20e8596019a95bce02a6eafef14457','6ec022b4081e03bf3b7a351911bf5acb10e06f6dda7b49fc6c150c14dc56dd0f');
INSERT INTO "journal_entry" VALUES(99,'BKM',2024,48,'deposit','2024-02-12','Setoran Simpanan sukarela, Munawaroh Setyowati','',NULL,'2024-02-12T09:00:04Z','bendahara','cfa6cf3e53e6d093db87872d336b1a45',0,'6ec022b4081e03bf3b7a351911bf5acb10e06f6dda7b49fc6c150c14dc56dd0f','9d492521b02a2bec39e745e265a5471d2787b1c2abd1e8450a761a99787c611f');
INSERT INTO "journal_entry" VALUES(100,'BKM',2024,49,'repayment','2024-02-12','Angsuran pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-02-12T09:00:05Z','bendahara','2298bdb1c85f0d46903715c8fcaf4a5a',0,'9d492521b02a2bec39e745e265a5471d2787b1c2abd1e8450a761a99787c611f','0f06bd9f0a08a84076eb41b35d3f25ebb2eeda7d297d2708449082591d510b4f');
INSERT INTO "journal_entry" VALUES(101,'BKM',2024,50,'sale','2024-02-13','Penjualan: Kopi bubuk robusta','',NULL,'2024-02-13T09:00:01Z','bendahara','443baac536891eeb6de2b33b56cef8ec',0,'0f06bd9f0a08a84076eb41b35d3f25ebb2eeda7d297d2708449082591d510b4f','1522448ab4e382884b9ba4c0c076a764cfab863515d85027416341292055b939');
INSERT INTO "journal_entry" VALUES(102,'BKM',2024,51,'sale','2024-02-13','Penjualan: Keripik tempe','',NULL,'2024-02-13T09:00:02Z','bendahara','611575c2d67393d618ae013eaca91679',0,'1522448ab4e382884b9ba4c0c076a764cfab863515d85027416341292055b939','2e15c667286c2da9e7f1b1dd69db48e81fb08e2972d45d8fc0b659b18ef05104');
INSERT INTO "journal_entry" VALUES(103,'BKK',2024,46,'purchase','2024-02-17','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-02-17T09:00:01Z','bendahara','ea190b2a58068a9d8c31406deea3d685',0,'2e15c667286c2da9e7f1b1dd69db48e81fb08e2972d45d8fc0b659b18ef05104','5c457fd673cf66b646bf30ca220d0c97097b4804999e76f92f6e4b5c7876c1f3');
INSERT INTO "journal_entry" VALUES(104,'BKK',2024,47,'purchase','2024-02-17','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-02-17T09:00:02Z','bendahara','88c9da8aafe673f6d6730839e1e48557',0,'5c457fd673cf66b646bf30ca220d0c97097b4804999e76f92f6e4b5c7876c1f3','cee6ca70a1e349d2d79236381f1300809e404095b1de9be4a712a2263a19d734');
INSERT INTO "journal_entry" VALUES(105,'BKK',2024,48,'purchase','2024-02-17','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-02-17T09:00:03Z','bendahara','88534206fc4a447ec49872c67c081bb7',0,'cee6ca70a1e349d2d79236381f1300809e404095b1de9be4a712a2263a19d734','f00b59d5396a05d13ca464a17329453e535f69075e8d72ccf626f85cced16f89');
INSERT INTO "journal_entry" VALUES(106,'BKM',2024,52,'sale','2024-02-17','Penjualan: Sambal bawang Ibu Migran, Gula pasir','',NULL,'2024-02-17T09:00:04Z','bendahara','0a57af35b9b8163510b8fe223c116549',0,'f00b59d5396a05d13ca464a17329453e535f69075e8d72ccf626f85cced16f89','c913ddfb898b9c25f6698dfdf7cde082bb3d2835e972b0b990a9ccb1733d0c4a');
INSERT INTO "journal_entry" VALUES(107,'BKM',2024,53,'sale','2024-02-17','Penjualan: Keripik tempe','',NULL,'2024-02-17T09:00:05Z','bendahara','2aa3300b2b711343220d672b15ad9a9d',0,'c913ddfb898b9c25f6698dfdf7cde082bb3d2835e972b0b990a9ccb1733d0c4a','5c82360cda0c7ea92ab9e47dca523568c0080f58250cea152171251fd48889c6');
INSERT INTO "journal_entry" VALUES(108,'BKM',2024,54,'sale','2024-02-18','Penjualan: Kopi bubuk robusta, Tas anyaman pandan','',NULL,'2024-02-18T09:00:01Z','bendahara','449c4ca23685156b89c80c4de9367ed9',0,'5c82360cda0c7ea92ab9e47dca523568c0080f58250cea152171251fd48889c6','5af3fb78ae244348333720549af60614c9cc783fa4acb8573048e0b8cf7cbb1b');
INSERT INTO "journal_entry" VALUES(109,'BKM',2024,55,'sale','2024-02-19','Penjualan: Telur ayam','',NULL,'2024-02-19T09:00:01Z','bendahara','8181e84d99a74924550d40ddc2557035',0,'5af3fb78ae244348333720549af60614c9cc783fa4acb8573048e0b8cf7cbb1b','7a2e3c2a7e0f825eeff86e11159e0786f09120ad047bcb256d385230f6032bfd');
INSERT INTO "journal_entry" VALUES(110,'BKM',2024,56,'sale','2024-02-19','Penjualan: Minyak goreng','',NULL,'2024-02-19T09:00:02Z','bendahara','56befa395e3c536c415ac400d7547080',0,'7a2e3c2a7e0f825eeff86e11159e0786f09120ad047bcb256d385230f6032bfd','ebd55eb416327f6c2bd362edc9d13e4aa85aaa4922203f3c67df34794bfcbab2');
INSERT INTO "journal_entry" VALUES(111,'BM',2024,7,'sale','2024-02-20','Penjualan: Keripik tempe, Tepung terigu','',NULL,'2024-02-20T09:00:01Z','bendahara','3c35612e4a8d15d81d296588571ceeee',0,'ebd55eb416327f6c2bd362edc9d13e4aa85aaa4922203f3c67df34794bfcbab2','05cb7554b28b51fb332f75a16db5dc94d43f67843ca9a4474c5e7a4452d4d1a6');
INSERT INTO "journal_entry" VALUES(112,'BKM',2024,57,'sale','2024-02-22','Penjualan: Tepung terigu','',NULL,'2024-02-22T09:00:01Z','bendahara','c78fec459a9e994cf1a9a658de0f39a7',0,'05cb7554b28b51fb332f75a16db5dc94d43f67843ca9a4474c5e7a4452d4d1a6','bd06b0085a9f6c58f9c35cad47c67d9a348f6e971e72fc545a8db80666f955e6');
INSERT INTO "journal_entry" VALUES(113,'BKK',2024,49,'purchase','2024-02-24','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-02-24T09:00:01Z','bendahara','7d2186d3e323ce54b7115c02f44d7e40',0,'bd06b0085a9f6c58f9c35cad47c67d9a348f6e971e72fc545a8db80666f955e6','2de50eadc8e4118ef669ab8886f428f882ff8b6b096c2b6e01ac15cc1438da2c');
INSERT INTO "journal_entry" VALUES(114,'BKK',2024,50,'purchase','2024-02-24','Pembelian dari Anggota: Telur ayam','',NULL,'2024-02-24T09:00:02Z','bendahara','c52f4fbe8d19821f947810d822a608bf',0,'2de50eadc8e4118ef669ab8886f428f882ff8b6b096c2b6e01ac15cc1438da2c','2c0c49eb8e7622326dc0eb37a44fca6c5498facda779195a10fa5be531fbc648');
INSERT INTO "journal_entry" VALUES(115,'BKK',2024,51,'purchase','2024-02-24','Pembelian dari UD Tani Makmur: Tepung terigu','',NULL,'2024-02-24T09:00:03Z','bendahara','6816de060a04ef48521b18a91ab1c42f',0,'2c0c49eb8e7622326dc0eb37a44fca6c5498facda779195a10fa5be531fbc648','e735233bea7fab9c850119c3984015f8b0d6037a1b3858c4503d39eb461e58ea');
INSERT INTO "journal_entry" VALUES(116,'BKK',2024,52,'purchase','2024-02-24','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-02-24T09:00:04Z','bendahara','fdc1786bddbd358f6156c4df12bccdcb',0,'e735233bea7fab9c850119c3984015f8b0d6037a1b3858c4503d39eb461e58ea','c1d7363da10137cab986bd720fdfa7ef7eeba92340092051c2461327dbf4496f');
INSERT INTO "journal_entry" VALUES(117,'BKK',2024,53,'purchase','2024-02-24','Pembelian dari Anggota: Keripik tempe','',NULL,'2024-02-24T09:00:05Z','bendahara','20012170d418f7af25b7501ac9c1ffef',0,'c1d7363da10137cab986bd720fdfa7ef7eeba92340092051c2461327dbf4496f','c4077b7d4f13a6067acd5df9f64488ad2fb8e1db940078926e4beba351727cc3');
INSERT INTO "journal_entry" VALUES(118,'BKK',2024,54,'purchase','2024-02-24','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-02-24T09:00:06Z','bendahara','96605d959d7cd4f61d5c482557450e65',0,'c4077b7d4f13a6067acd5df9f64488ad2fb8e1db940078926e4beba351727cc3','1af68428433cfa35bba7f01597105efd1d6037ff4cf4862da86874a3be3a9eaf');
INSERT INTO "journal_entry" VALUES(119,'BKK',2024,55,'purchase','2024-02-24','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-02-24T09:00:07Z','bendahara','139f711060c73494ed192da3c82ad589',0,'1af68428433cfa35bba7f01597105efd1d6037ff4cf4862da86874a3be3a9eaf','a8061f46bf8288e0a46033b7c6edb3499f608a774f8577e44314301dc5fb47dc');
INSERT INTO "journal_entry" VALUES(120,'BKM',2024,58,'sale','2024-02-24','Penjualan: Kopi bubuk robusta, Beras medium','',NULL,'2024-02-24T09:00:08Z','bendahara','90e32e82394553538cdece75921ebce6',0,'a8061f46bf8288e0a46033b7c6edb3499f608a774f8577e44314301dc5fb47dc','c75c848342991424fd60e3625e120aba5e72afa99a5e334404dcfa33f79e3768');
INSERT INTO "journal_entry" VALUES(121,'BKM',2024,59,'sale','2024-02-25','Penjualan: Kopi bubuk robusta, Keripik tempe','',NULL,'2024-02-25T09:00:01Z','bendahara','5d698c8b44480030f3c668b114ed2049',0,'c75c848342991424fd60e3625e120aba5e72afa99a5e334404dcfa33f79e3768','a8684aad5d4ce7e08ac99845fcbef4c4dea344d2efe58b2a2e1d9b5035fed5de');
INSERT INTO "journal_entry" VALUES(122,'BKM',2024,60,'sale','2024-02-25','Penjualan: Telur ayam, Tepung terigu','',NULL,'2024-02-25T09:00:02Z','bendahara','88c780f6907f96694ba955f3e4096150',0,'a8684aad5d4ce7e08ac99845fcbef4c4dea344d2efe58b2a2e1d9b5035fed5de','86ece8220a1a6192115ab3353b7e24cfd20b1887ef91788416e1a19b1517c6b7');
INSERT INTO "journal_entry" VALUES(123,'BKM',2024,61,'sale','2024-02-26','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-02-26T09:00:01Z','bendahara','e592067375305db71d43d1ffecd1345e',0,'86ece8220a1a6192115ab3353b7e24cfd20b1887ef91788416e1a19b1517c6b7','f5bd1e3e9ce25c9f6e093afc2f12d1724546fb5764315f2e77e10b05f6645ef7');
INSERT INTO "journal_entry" VALUES(124,'BKK',2024,56,'voucher','2024-02-26','Honor pengelola','',NULL,'2024-02-26T09:00:02Z','bendahara','0bb662a8c979cb061b943cfc46f57327',0,'f5bd1e3e9ce25c9f6e093afc2f12d1724546fb5764315f2e77e10b05f6645ef7','aede94d0ba96043930d40897570082750c100dfa75f4e06bf4140f1240d87b96');
INSERT INTO "journal_entry" VALUES(125,'BKK',2024,57,'voucher','2024-02-26','Listrik dan pulsa','',NULL,'2024-02-26T09:00:03Z','bendahara','9d19ee45032b73284bb57b5cd3e89d32',0,'aede94d0ba96043930d40897570082750c100dfa75f4e06bf4140f1240d87b96','bd40b66b2f5a0ccefb5fc8d16d3f7e9a558f6b0b31af4acd473140f76625ce45');
INSERT INTO "journal_entry" VALUES(126,'BKK',2024,58,'voucher','2024-02-26','ATK dan fotokopi','',NULL,'2024-02-26T09:00:04Z','bendahara','69dd649317788b9503b96d91aba018ea',0,'bd40b66b2f5a0ccefb5fc8d16d3f7e9a558f6b0b31af4acd473140f76625ce45','0a481839cbb8efc624d88a1b5371ad37fd5e9b8966295a60b35d8b5ba09e9e2e');
INSERT INTO "journal_entry" VALUES(127,'BKK',2024,59,'voucher','2024-02-26','Transport ke kota','',NULL,'2024-02-26T09:00:05Z','bendahara','ca357568e2934bf1d37c99611d775b7c',0,'0a481839cbb8efc624d88a1b5371ad37fd5e9b8966295a60b35d8b5ba09e9e2e','e65389a3af5eecc5ef4bd6a8a3431292f83db2e5ba822f240c6ca9848ac9507b');
INSERT INTO "journal_entry" VALUES(128,'BKK',2024,60,'voucher','2024-02-26','Konsumsi rapat bulanan','',NULL,'2024-02-26T09:00:06Z','bendahara','c91752a33d589cab301ba9880a3efb80',0,'e65389a3af5eecc5ef4bd6a8a3431292f83db2e5ba822f240c6ca9848ac9507b','4706ba90e67c9767c54c4606fb2e95a896a7950993b544b9f1a39cbd688dbb77');
INSERT INTO "journal_entry" VALUES(129,'BKM',2024,62,'sale','2024-02-27','Penjualan: Gula pasir','',NULL,'2024-02-27T09:00:01Z','bendahara','297a21d76bc78bf596380ed6fcf7f49d',0,'4706ba90e67c9767c54c4606fb2e95a896a7950993b544b9f1a39cbd688dbb77','82060b13919fe68538f6fb39320819005642f546e8aef6b1ae00f88f355556a3');
INSERT INTO "journal_entry" VALUES(130,'BKM',2024,63,'sale','2024-03-01','Penjualan: Minyak goreng','',NULL,'2024-03-01T09:00:03Z','bendahara','ae4ecf4b2ad9a40a736ebf511d95389b',0,'82060b13919fe68538f6fb39320819005642f546e8aef6b1ae00f88f355556a3','b8eadca7d8c5b0c8a63fe1fe51b3a150a30d3ff22919179b39e181ebdcef22d4');
INSERT INTO "journal_entry" VALUES(131,'BKM',2024,64,'sale','2024-03-02','Penjualan: Beras medium','',NULL,'2024-03-02T09:00:01Z','bendahara','d85328b6be77344828b09a933dcdb856',0,'b8eadca7d8c5b0c8a63fe1fe51b3a150a30d3ff22919179b39e181ebdcef22d4','0f4faad81ce5fe39de53c1c1b9a7a20659ab6b4fdb7f43b2e3a31ebd14bdff54');
INSERT INTO "journal_entry" VALUES(132,'BKK',2024,61,'purchase','2024-03-03','Pembelian dari Anggota: Beras medium','',NULL,'2024-03-03T09:00:01Z','bendahara','f6f62c28e927db486f62e63a1a5356b5',0,'0f4faad81ce5fe39de53c1c1b9a7a20659ab6b4fdb7f43b2e3a31ebd14bdff54','656cc306962e3131ffebf413424244506b0fec56b9e3dd30739bf89497db9aaf');
INSERT INTO "journal_entry" VALUES(133,'BKK',2024,62,'purchase','2024-03-03','Pembelian dari Anggota: Gula pasir','',NULL,'2024-03-03T09:00:02Z','bendahara','8afd2973f8633958ce75f4ba60d6c766',0,'656cc306962e3131ffebf413424244506b0fec56b9e3dd30739bf89497db9aaf','9f28bc59a084675535bea12b4f426e4f12a6bec4cb022c4a78d83a682ce6decd');
INSERT INTO "journal_entry" VALUES(134,'BKK',2024,63,'purchase','2024-03-03','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-03-03T09:00:03Z','bendahara','8cda80a34b452123d17f6494e8c2d219',0,'9f28bc59a084675535bea12b4f426e4f12a6bec4cb022c4a78d83a682ce6decd','a3526325614788ce3d0dd987c568745b960ca928cc866f224fe08a491dcd8679');
INSERT INTO "journal_entry" VALUES(135,'BKK',2024,64,'purchase','2024-03-03','Pembelian dari Anggota: Sambal bawang Ibu Migran','',NULL,'2024-03-03T09:00:04Z','bendahara','50806f017a1d556cb62c228e40df7c9a',0,'a3526325614788ce3d0dd987c568745b960ca928cc866f224fe08a491dcd8679','5bf57b4fa6119775371f91c452058a6022999e87fd4e1120e519ba9f8d5bfac0');
INSERT INTO "journal_entry" VALUES(136,'BKK',2024,65,'purchase','2024-03-03','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-03-03T09:00:05Z','bendahara','51423286a6ecc31f35263b4519a2105c',0,'5bf57b4fa6119775371f91c452058a6022999e87fd4e1120e519ba9f8d5bfac0','24caa57635efe0ea5fe147c2f2f5a0a87b0c978ca5e12e8f69db67c88a3eb661');
INSERT INTO "journal_entry" VALUES(137,'BKK',2024,66,'purchase','2024-03-03','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-03-03T09:00:06Z','bendahara','c96fa75802b087f806faadb10a248cff',0,'24caa57635efe0ea5fe147c2f2f5a0a87b0c978ca5e12e8f69db67c88a3eb661','2556a60bdd8769b596f636cf5e32ac7c6f80d1fccfa2b8250c2288adbddecff0');
INSERT INTO "journal_entry" VALUES(138,'BKM',2024,65,'sale','2024-03-03','Penjualan: Tas anyaman pandan','',NULL,'2024-03-03T09:00:07Z','bendahara','b9fad67e4ba927c3ecf45ccbfb8a99a2',0,'2556a60bdd8769b596f636cf5e32ac7c6f80d1fccfa2b8250c2288adbddecff0','985dd26c2a9356cecf01ec6fd0d05e3808df015191f4c9585448611e209873a3');
INSERT INTO "journal_entry" VALUES(139,'BKM',2024,66,'sale','2024-03-04','Penjualan: Tepung terigu','',NULL,'2024-03-04T09:00:01Z','bendahara','642a357c732902f451fbfcc798b8da9f',0,'985dd26c2a9356cecf01ec6fd0d05e3808df015191f4c9585448611e209873a3','c8523ebac1b3f09cc95215c1ab413b191736d1dea993c727ceeab3a941940761');
INSERT INTO "journal_entry" VALUES(140,'BM',2024,8,'sale','2024-03-05','Penjualan: Minyak goreng','',NULL,'2024-03-05T09:00:01Z','bendahara','106ee2ab101e75eb6607b61550332cb8',0,'c8523ebac1b3f09cc95215c1ab413b191736d1dea993c727ceeab3a941940761','9ca28d941012597c1b2970062bf3d8f8580705580262894796ed00b79a46f76a');
INSERT INTO "journal_entry" VALUES(141,'BKM',2024,67,'sale','2024-03-05','Penjualan: Sambal bawang Ibu Migran, Keripik tempe','',NULL,'2024-03-05T09:00:02Z','bendahara','99f86c8df845aed9513dd1a6e9d40f2b',0,'9ca28d941012597c1b2970062bf3d8f8580705580262894796ed00b79a46f76a','3b2e370840567121a5a75dc2e0e51c899bd2a8d50d0059ef7fdb10e4cdc20477');
INSERT INTO "journal_entry" VALUES(142,'BKM',2024,68,'sale','2024-03-06','Penjualan: Beras medium','',NULL,'2024-03-06T09:00:01Z','bendahara','40041e001c823d9e74b31bfbf8449560',0,'3b2e370840567121a5a75dc2e0e51c899bd2a8d50d0059ef7fdb10e4cdc20477','d760fc9bc4698c0a7761f123523565223738a7e5325c047a36f8ac655edf92cc');
INSERT INTO "journal_entry" VALUES(143,'BKM',2024,69,'sale','2024-03-09','Penjualan: Kopi bubuk robusta','',NULL,'2024-03-09T09:00:01Z','bendahara','c725bd979e289761c8fea5d73716e7ea',0,'d760fc9bc4698c0a7761f123523565223738a7e5325c047a36f8ac655edf92cc','68e9bee697db7fd7a46de8a349cc9609dc33b4345c4f9e87f893346fd7672b7b');
INSERT INTO "journal_entry" VALUES(144,'BKM',2024,70,'deposit','2024-03-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-03-09T09:00:02Z','bendahara','de1bf0cd8afc5beee4264c9ffade312d',0,'68e9bee697db7fd7a46de8a349cc9609dc33b4345c4f9e87f893346fd7672b7b','f932b29f54748df9ebcddf83172bfb3099f3c58f74f485a67fc453ccd5c5e1ec');
INSERT INTO "journal_entry" VALUES(145,'BKK',2024,67,'withdrawal','2024-03-09','Tarik untuk biaya sekolah','',NULL,'2024-03-09T09:00:03Z','bendahara','5b177a38a96dfb2c780b25d9b02d3504',0,'f932b29f54748df9ebcddf83172bfb3099f3c58f74f485a67fc453ccd5c5e1ec','f73a2904cefd90fc85dbf8d6f67a9b92720997e09d1a6821396fc186e68a25b0');
INSERT INTO "journal_entry" VALUES(146,'BKK',2024,68,'purchase','2024-03-10','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-03-10T09:00:01Z','bendahara','3534ccae8aa672352ee7af97425375be',0,'f73a2904cefd90fc85dbf8d6f67a9b92720997e09d1a6821396fc186e68a25b0','cb0430771912761633d90458e75de85b408a68b3ed4d8884c1365d90766d53b1');
INSERT INTO "journal_entry" VALUES(147,'BKK',2024,69,'purchase','2024-03-10','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-03-10T09:00:02Z','bendahara','5c47577b3f12d68e32ffd03d4eac98d6',0,'cb0430771912761633d90458e75de85b408a68b3ed4d8884c1365d90766d53b1','0bd7cb9dcff67f1752d9f3eb2b3e18b342ddb4f2692425e47216a10e18125f5f');
INSERT INTO "journal_entry" VALUES(148,'BKK',2024,70,'purchase','2024-03-10','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-03-10T09:00:03Z','bendahara','16e3e38047e1a38bd1ea041814d4954e',0,'0bd7cb9dcff67f1752d9f3eb2b3e18b342ddb4f2692425e47216a10e18125f5f','e8d284f505bdab06e6a8b6dea1f58173d38550db4ef34fa7d17f2f9b31f92f59');
INSERT INTO "journal_entry" VALUES(149,'BKM',2024,71,'sale','2024-03-10','Penjualan: Telur ayam','',NULL,'2024-03-10T09:00:04Z','bendahara','172a401272a9b8a4c0d76560fbbe9381',0,'e8d284f505bdab06e6a8b6dea1f58173d38550db4ef34fa7d17f2f9b31f92f59','18049465bdda9b1afc627bfc9bdcff4e9971640b87569d3e63264daa8bb774eb');
INSERT INTO "journal_entry" VALUES(150,'BKM',2024,72,'sale','2024-03-10','Penjualan: Kopi bubuk robusta','',NULL,'2024-03-10T09:00:05Z','bendahara','56c11669a4ba316193090287a6ea2981',0,'18049465bdda9b1afc627bfc9bdcff4e9971640b87569d3e63264daa8bb774eb','4c6119a6f0195a12246a8c3e9ccf5e07e9f4d08188f4d2f73c4a6b16a9da14ba');
INSERT INTO "journal_entry" VALUES(151,'BKM',2024,73,'deposit','2024-03-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-03-10T09:00:06Z','bendahara','f772f8ea63f666e03a389b09f0d3fa5c',0,'4c6119a6f0195a12246a8c3e9ccf5e07e9f4d08188f4d2f73c4a6b16a9da14ba','9b6b109836694cb00bfbab2cae90762a6e89fcd8b66957975c9dff904f18efa8');
INSERT INTO "journal_entry" VALUES(152,'BKM',2024,74,'deposit','2024-03-10','Setoran Simpanan sukarela, Rukmini Ningsih','',NULL,'2024-03-10T09:00:07Z','bendahara','2fd2f79253c617eb0a8266954e896a65',0,'9b6b109836694cb00bfbab2cae90762a6e89fcd8b66957975c9dff904f18efa8','183e7dc0da615e387d7936b1bf78ba29e005b206280b18acb8e88ee589fcc567');
INSERT INTO "journal_entry" VALUES(153,'BKK',2024,71,'disbursement','2024-03-10','Pencairan pinjaman PJ-2024-004, Rukmini Ningsih','',NULL,'2024-03-10T09:00:08Z','bendahara','9439c746d8ddd2efcaf078b051158de5',0,'183e7dc0da615e387d7936b1bf78ba29e005b206280b18acb8e88ee589fcc567','4f2fbc5cce59b8d4378a56ec8d916f3efe59e845b3d6bdc0cc8dcebb2307c647');
INSERT INTO "journal_entry" VALUES(154,'BKM',2024,75,'sale','2024-03-11','Penjualan: Beras medium','',NULL,'2024-03-11T09:00:01Z','bendahara','3eefe7344d84e990ebddb098e4bc6e82',0,'4f2fbc5cce59b8d4378a56ec8d916f3efe59e845b3d6bdc0cc8dcebb2307c647','46f349294b59cc57ba28243612a9f9a4bc82f306f174ef39d96ec4e7fc17a5c2');
INSERT INTO "journal_entry" VALUES(155,'BKM',2024,76,'deposit','2024-03-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-03-11T09:00:02Z','bendahara','9c842b6a8b525b4f19d7b4035596dfde',0,'46f349294b59cc57ba28243612a9f9a4bc82f306f174ef39d96ec4e7fc17a5c2','c9c2e9fd2fdc8f9a61c3ae74611800dd9c3ec4973ac0fd336401febd4da60f2d');
INSERT INTO "journal_entry" VALUES(156,'BKM',2024,77,'repayment','2024-03-11','Angsuran pinjaman PJ-2024-001, Rohayati','',NULL,'2024-03-11T09:00:03Z','bendahara','179030da98910052cebcc1ba943863a5',0,'c9c2e9fd2fdc8f9a61c3ae74611800dd9c3ec4973ac0fd336401febd4da60f2d','2b7aad404f6ff5b534da4c4b3af0bede8f7e865c9f87d53a471be80bae933501');
INSERT INTO "journal_entry" VALUES(157,'BKM',2024,78,'sale','2024-03-12','Penjualan: Tas anyaman pandan, Sambal bawang Ibu Migran, Beras medium','',NULL,'2024-03-12T09:00:01Z','bendahara','ceea590b05373b76385c1b333ebebe3e',0,'2b7aad404f6ff5b534da4c4b3af0bede8f7e865c9f87d53a471be80bae933501','0e8e3520ea4efa61cdc2578d162877d8c28c01e58ce1a7dfd1ed00a540a1485c');
INSERT INTO "journal_entry" VALUES(158,'BKM',2024,79,'deposit','2024-03-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-03-12T09:00:02Z','bendahara','449fd49b12840ea166daa3653e67026c',0,'0e8e3520ea4efa61cdc2578d162877d8c28c01e58ce1a7dfd1ed00a540a1485c','6dd8e84ba2486cae84997d46a3ac50db779b5cb612f3d9f3bd0ed7b48923a48f');
INSERT INTO "journal_entry" VALUES(159,'BKM',2024,80,'repayment','2024-03-12','Angsuran pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-03-12T09:00:03Z','bendahara','baaad6511227932fde1827478d1bc13a',0,'6dd8e84ba2486cae84997d46a3ac50db779b5cb612f3d9f3bd0ed7b48923a48f','a6b9ad1b28ec0de5694797aba4f84264c7df36d2663aee41df42dcfd753c344e');
INSERT INTO "journal_entry" VALUES(160,'BKM',2024,81,'sale','2024-03-13','Penjualan: Tepung terigu','',NULL,'2024-03-13T09:00:01Z','bendahara','0289eb06a2a866b40581f255133bb4c2',0,'a6b9ad1b28ec0de5694797aba4f84264c7df36d2663aee41df42dcfd753c344e','06706e1aa2e260cb67ec1615080a9e8fcb92874cdcb303a37cf399a1687b2123');
INSERT INTO "journal_entry" VALUES(161,'BKM',2024,82,'sale','2024-03-13','Penjualan: Tepung terigu','',NULL,'2024-03-13T09:00:02Z','bendahara','5bf3f74dcacc9ec8c02fc22a4a7347fa',0,'06706e1aa2e260cb67ec1615080a9e8fcb92874cdcb303a37cf399a1687b2123','2ad8405d54859007256819fb2ef3a11f4490ea99018313731a7ff2917e53944e');
INSERT INTO "journal_entry" VALUES(162,'BKM',2024,83,'sale','2024-03-15','Penjualan: Gula pasir, Tepung terigu','',NULL,'2024-03-15T09:00:01Z','bendahara','dbeef77adcd69029780587f07e465b19',0,'2ad8405d54859007256819fb2ef3a11f4490ea99018313731a7ff2917e53944e','fb03e29518e8cfdbe06ed7ba58202c30d0a002a3a38e17a42e987513237b1bbd');
INSERT INTO "journal_entry" VALUES(163,'BKM',2024,84,'sale','2024-03-16','Penjualan: Keripik tempe','',NULL,'2024-03-16T09:00:01Z','bendahara','c71a5b11805db06a19d6d73b2778507c',0,'fb03e29518e8cfdbe06ed7ba58202c30d0a002a3a38e17a42e987513237b1bbd','5252f34cdf54f3e24c000f062fe4d4c96969738bb2b456cd64aea6bbae122bad');
INSERT INTO "journal_entry" VALUES(164,'BKK',2024,72,'purchase','2024-03-17','Pembelian dari Anggota: Beras medium','',NULL,'2024-03-17T09:00:01Z','bendahara','825f854213bd488e53fdf07ccb8409d6',0,'5252f34cdf54f3e24c000f062fe4d4c96969738bb2b456cd64aea6bbae122bad','d9385a7467d64133a5a56ac7bed8d441e84e3a48356a912b7c6b24327062233c');
INSERT INTO "journal_entry" VALUES(165,'BKK',2024,73,'purchase','2024-03-17','Pembelian dari Anggota: Gula pasir','',NULL,'2024-03-17T09:00:02Z','bendahara','2df810b92c599859aa4da822f3009a5c',0,'d9385a7467d64133a5a56ac7bed8d441e84e3a48356a912b7c6b24327062233c','c2e33b07ba2f3b34431863ba5aea7c6b197c477b80be90ee875baf6ed038088a');
INSERT INTO "journal_entry" VALUES(166,'BKK',2024,74,'purchase','2024-03-17','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-03-17T09:00:03Z','bendahara','243bd888fc2222d22649c1b0c6b5a1c6',0,'c2e33b07ba2f3b34431863ba5aea7c6b197c477b80be90ee875baf6ed038088a','5e77d654b1e04b45b431972d4e73202ed9b436a9fd0ac910c47ae0da4d0681ea');
INSERT INTO "journal_entry" VALUES(167,'BKK',2024,75,'purchase','2024-03-17','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-03-17T09:00:04Z','bendahara','4e3d4d0f51dd5d5cdd946658d2511c38',0,'5e77d654b1e04b45b431972d4e73202ed9b436a9fd0ac910c47ae0da4d0681ea','38ff896bd126096633700bd4abbfad54ff787a6fa18620c522fdac2b91dd5c3f');
INSERT INTO "journal_entry" VALUES(168,'BKK',2024,76,'purchase','2024-03-17','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-03-17T09:00:05Z','bendahara','d5ae305b83acfb7eb59641d21b5c56d3',0,'38ff896bd126096633700bd4abbfad54ff787a6fa18620c522fdac2b91dd5c3f','296b25b609122747a898c958cd5bb82871aef46f5012a1f922b4001022ef26cd');
INSERT INTO "journal_entry" VALUES(169,'BKK',2024,77,'purchase','2024-03-17','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-03-17T09:00:06Z','bendahara','20552f5f4b2220a49a15a311eb5af9f9',0,'296b25b609122747a898c958cd5bb82871aef46f5012a1f922b4001022ef26cd','f5e737e8693f03fe9864eb5c8d14fab43feede39124e034df76c89b114cea8fd');
INSERT INTO "journal_entry" VALUES(170,'BM',2024,9,'sale','2024-03-17','Penjualan: Gula pasir','',NULL,'2024-03-17T09:00:07Z','bendahara','8ba56d3424452ecf34ecf2ede4cd6075',0,'f5e737e8693f03fe9864eb5c8d14fab43feede39124e034df76c89b114cea8fd','763ebcdab156cc727c6096b01eee294320756773211ae900ec71ac2fb9a21c46');
INSERT INTO "journal_entry" VALUES(171,'BKM',2024,85,'sale','2024-03-17','Penjualan: Kopi bubuk robusta, Sambal bawang Ibu Migran, Telur ayam','',NULL,'2024-03-17T09:00:08Z','bendahara','c79d444008216b65b8fe2f4be91553a9',0,'763ebcdab156cc727c6096b01eee294320756773211ae900ec71ac2fb9a21c46','a8fe30c21f7c2ffa1e7a2ddcdd808ce0cdd6f9721d9e4de06c66accd8fd9686d');
INSERT INTO "journal_entry" VALUES(172,'BKM',2024,86,'sale','2024-03-18','Penjualan: Minyak goreng, Gula pasir, Tas anyaman pandan','',NULL,'2024-03-18T09:00:01Z','bendahara','9f9f80d0e730cb28d22f02f350e9e079',0,'a8fe30c21f7c2ffa1e7a2ddcdd808ce0cdd6f9721d9e4de06c66accd8fd9686d','4d466c06441b8c83dd745332d5781c3cb901c2cbd988abb4aee9ed0f53371e11');
INSERT INTO "journal_entry" VALUES(173,'BKM',2024,87,'sale','2024-03-19','Penjualan: Tepung terigu','',NULL,'2024-03-19T09:00:01Z','bendahara','8d8e3b13e83b3ab1ac153076cdc98666',0,'4d466c06441b8c83dd745332d5781c3cb901c2cbd988abb4aee9ed0f53371e11','365c1c79c3327db3126fdb79ebc5968c2699473dc72966f8d9dfa7c407cb122f');
INSERT INTO "journal_entry" VALUES(174,'BKM',2024,88,'sale','2024-03-20','Penjualan: Gula pasir, Beras medium','',NULL,'2024-03-20T09:00:01Z','bendahara','fca7cb5fbf05f8faf1878d5fd739543b',0,'365c1c79c3327db3126fdb79ebc5968c2699473dc72966f8d9dfa7c407cb122f','632521144a6706e76495d201f9f9374af88c7b1fb1295c4fb6505d3815658154');
INSERT INTO "journal_entry" VALUES(175,'BKM',2024,89,'sale','2024-03-20','Penjualan: Keripik tempe','',NULL,'2024-03-20T09:00:02Z','bendahara','4c8670622d9b8ebf3497553cb0894f5a',0,'632521144a6706e76495d201f9f9374af88c7b1fb1295c4fb6505d3815658154','18ebde3c5012098069c4629e15892a2e9f780e44210d1ee1960523e7c06bf1f3');
INSERT INTO "journal_entry" VALUES(176,'BKK',2024,78,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-03-24T09:00:01Z','bendahara','0c6e5973286bef29899918a76ec15d38',0,'18ebde3c5012098069c4629e15892a2e9f780e44210d1ee1960523e7c06bf1f3','ef7a245d0337b1bbfcdb575f7909c1bcf17c75eaa3aba77eb9a35c13abd348fb');
INSERT INTO "journal_entry" VALUES(177,'BKK',2024,79,'purchase','2024-03-24','Pembelian dari Anggota: Gula pasir','',NULL,'2024-03-24T09:00:02Z','bendahara','3f4ed95aaaf38c2fdcb284f8b6febc3a',0,'ef7a245d0337b1bbfcdb575f7909c1bcf17c75eaa3aba77eb9a35c13abd348fb','818b493a58b62bdb200e357ea15c7c62b1b65c2d6e2b00c6dc8dd62e95e79888');
INSERT INTO "journal_entry" VALUES(178,'BKK',2024,80,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-03-24T09:00:03Z','bendahara','ae9c8563107d72d5c71c5cf140a980bd',0,'818b493a58b62bdb200e357ea15c7c62b1b65c2d6e2b00c6dc8dd62e95e79888','61a29584d9334056ef65a3b580db08cb687bb1d3b59ea0a5455a02558aa7e95c');
INSERT INTO "journal_entry" VALUES(179,'BKK',2024,81,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Tepung terigu','',NULL,'2024-03-24T09:00:04Z','bendahara','6e1fb6adcee9a4fd725a9a5bf6a07500',0,'61a29584d9334056ef65a3b580db08cb687bb1d3b59ea0a5455a02558aa7e95c','3c670a301c2d09f7c770e7ea58a8fd4b2eb81db305daf0619dcf927413b7c0ae');
INSERT INTO "journal_entry" VALUES(180,'BKK',2024,82,'purchase','2024-03-24','Pembelian dari Toko Sumber Rejeki: Sambal bawang Ibu Migran','',NULL,'2024-03-24T09:00:05Z','bendahara','707c70b48a97b9d8400e67ed8c9cf440',0,'3c670a301c2d09f7c770e7ea58a8fd4b2eb81db305daf0619dcf927413b7c0ae','1bd0a831d87892004ba15889657441b1acda302199f33ed7c5a691f6342b441d');
INSERT INTO "journal_entry" VALUES(181,'BKK',2024,83,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-03-24T09:00:06Z','bendahara','02c8261b740c1a6589be4b4bd9ee50e2',0,'1bd0a831d87892004ba15889657441b1acda302199f33ed7c5a691f6342b441d','6581498b8b373654cfe9257aa3df6ba49341cbb0c65ba95987af4bed0f4d147b');
INSERT INTO "journal_entry" VALUES(182,'BKK',2024,84,'purchase','2024-03-24','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-03-24T09:00:07Z','bendahara','2be893f456b30574d6172adf654d479a',0,'6581498b8b373654cfe9257aa3df6ba49341cbb0c65ba95987af4bed0f4d147b','beda2955241820508dfb6801f02bbedf963779da3342329bb4f4ffbc148217cd');
INSERT INTO "journal_entry" VALUES(183,'BKK',2024,85,'purchase','2024-03-24','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-03-24T09:00:08Z','bendahara','cb06718c063fa2b67c5c483d420a4323',0,'beda2955241820508dfb6801f02bbedf963779da3342329bb4f4ffbc148217cd','3448a50c5b910dac15cb5a3ea89c7707f20f2a2fdeb762501e1d4f9606298068');
INSERT INTO "journal_entry" VALUES(184,'BM',2024,10,'sale','2024-03-24','Penjualan: Minyak goreng, Tepung terigu','',NULL,'2024-03-24T09:00:09Z','bendahara','f9ef954e6aabcb78eec1754ca57d041e',0,'3448a50c5b910dac15cb5a3ea89c7707f20f2a2fdeb762501e1d4f9606298068','18d862fed5c454491a96470dde727ae9221a92bb41a752560d82796db7763643');
INSERT INTO "journal_entry" VALUES(185,'BKM',2024,90,'sale','2024-03-25','Penjualan: Telur ayam','',NULL,'2024-03-25T09:00:01Z','bendahara','b11379a20ff44f6504d759889213147b',0,'18d862fed5c454491a96470dde727ae9221a92bb41a752560d82796db7763643','97b0f98ae03316c01f78a7d152ed2023e4f7f0143f7d06bdea11bb34e10977ac');
INSERT INTO "journal_entry" VALUES(186,'BKM',2024,91,'sale','2024-03-25','Penjualan: Kopi bubuk robusta','',NULL,'2024-03-25T09:00:02Z','bendahara','97f2a70223669676947f81435add92d1',0,'97b0f98ae03316c01f78a7d152ed2023e4f7f0143f7d06bdea11bb34e10977ac','bfdfd8f287aae6c629ac92466dc353e8f21dd0ff15be874bd75a608d9e91b5c8');
INSERT INTO "journal_entry" VALUES(187,'BKM',2024,92,'sale','2024-03-26','Penjualan: Tepung terigu, Gula pasir','',NULL,'2024-03-26T09:00:01Z','bendahara','fbb41d1442553a33237475e120087497',0,'bfdfd8f287aae6c629ac92466dc353e8f21dd0ff15be874bd75a608d9e91b5c8','495b9ea63862e12d85a84596fe744e7aa1e626dcb06b0c58978e8eff93f249c5');
INSERT INTO "journal_entry" VALUES(188,'BKM',2024,93,'sale','2024-03-26','Penjualan: Beras medium, Keripik tempe','',NULL,'2024-03-26T09:00:02Z','bendahara','906704c365d60b6e46e3db95d4350b28',0,'495b9ea63862e12d85a84596fe744e7aa1e626dcb06b0c58978e8eff93f249c5','7cb46a5ebe3e50e9e402cee2cc5130f9da9e1bfd7e1919a077c4d561ccc1c98b');
INSERT INTO "journal_entry" VALUES(189,'BKK',2024,86,'voucher','2024-03-26','Honor pengelola','',NULL,'2024-03-26T09:00:03Z','bendahara','16d8e80e9cc930d32c139c1966ad51fd',0,'7cb46a5ebe3e50e9e402cee2cc5130f9da9e1bfd7e1919a077c4d561ccc1c98b','057948867dff0a4bb84500858cb820f0eadad8dd290991abab5b1d01c526279c');
INSERT INTO "journal_entry" VALUES(190,'BKK',2024,87,'voucher','2024-03-26','Listrik dan pulsa','',NULL,'2024-03-26T09:00:04Z','bendahara','2d75c25d01ea06397c6a47a73bc8996b',0,'057948867dff0a4bb84500858cb820f0eadad8dd290991abab5b1d01c526279c','8b485908a0b654a2c8f7fe5e025dbbe7a22de29c791165decdc06bf891666145');
INSERT INTO "journal_entry" VALUES(191,'BKK',2024,88,'voucher','2024-03-26','ATK dan fotokopi','',NULL,'2024-03-26T09:00:05Z','bendahara','e49df6bb803af5065136bf628758ff4d',0,'8b485908a0b654a2c8f7fe5e025dbbe7a22de29c791165decdc06bf891666145','fe898f7883562360d75fae704f38c3d30e56431e11d9604a39132a1cd61ee088');
INSERT INTO "journal_entry" VALUES(192,'BKK',2024,89,'voucher','2024-03-26','Transport ke kota','',NULL,'2024-03-26T09:00:06Z','bendahara','ee1b8cc470358a27eba1a9d3a61a59e3',0,'fe898f7883562360d75fae704f38c3d30e56431e11d9604a39132a1cd61ee088','b057770cdc9fceeab4f58486aba026d7f2b018e37e45a1ec569fca8818ff3514');
INSERT INTO "journal_entry" VALUES(193,'BKK',2024,90,'voucher','2024-03-26','Konsumsi rapat bulanan','',NULL,'2024-03-26T09:00:07Z','bendahara','39c97ab1bb3e780fa39cc4b2afbf5310',0,'b057770cdc9fceeab4f58486aba026d7f2b018e37e45a1ec569fca8818ff3514','e25ec5d9c018a09c451621fd930beb9172c5df0448b29677fc42d963f8ca8a8c');
INSERT INTO "journal_entry" VALUES(194,'BKM',2024,94,'sale','2024-03-27','Penjualan: Sambal bawang Ibu Migran, Tas anyaman pandan','',NULL,'2024-03-27T09:00:01Z','bendahara','afdbe9d27ebd0e05501fc6f43d061f79',0,'e25ec5d9c018a09c451621fd930beb9172c5df0448b29677fc42d963f8ca8a8c','5f833c849515210ad210b3209ad6c2aba56edeb0940749ce797088273975c04e');
INSERT INTO "journal_entry" VALUES(195,'BKM',2024,95,'sale','2024-04-02','Penjualan: Keripik tempe','',NULL,'2024-04-02T09:00:01Z','bendahara','b67d153d399dab3cf4dfc9a57a946602',0,'5f833c849515210ad210b3209ad6c2aba56edeb0940749ce797088273975c04e','436020d7d06c2b7a3df15fa1da54a4d299890211342b118efbc7da1f9db1aa0e');
INSERT INTO "journal_entry" VALUES(196,'BKK',2024,91,'purchase','2024-04-03','Pembelian dari UD Tani Makmur: Beras medium','',NULL,'2024-04-03T09:00:01Z','bendahara','9c7d498a8f76dc87564274036988f668',0,'436020d7d06c2b7a3df15fa1da54a4d299890211342b118efbc7da1f9db1aa0e','d218b8582a2b3c87c9075e4288b229aaacb2d318b9a537d99484c2df5332bf47');
INSERT INTO "journal_entry" VALUES(197,'BKK',2024,92,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Minyak goreng','',NULL,'2024-04-03T09:00:02Z','bendahara','a745ba6deaeed19bba6cac4ae82d2fef',0,'d218b8582a2b3c87c9075e4288b229aaacb2d318b9a537d99484c2df5332bf47','f16d03766c022634392723a1fcdd74967e00fb169ad2f195283dcbb3a4cbd7dd');
INSERT INTO "journal_entry" VALUES(198,'BKK',2024,93,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Gula pasir','',NULL,'2024-04-03T09:00:03Z','bendahara','382f21e4a57b7700f8ec2d3446752b5c',0,'f16d03766c022634392723a1fcdd74967e00fb169ad2f195283dcbb3a4cbd7dd','04c35d57227e1bdee861f1d65287eacbdf4442ea9b62ba5680b0d2bbd5e6e28e');
INSERT INTO "journal_entry" VALUES(199,'BKK',2024,94,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Telur ayam','',NULL,'2024-04-03T09:00:04Z','bendahara','c360b3b71251310bebee35210c56a92d',0,'04c35d57227e1bdee861f1d65287eacbdf4442ea9b62ba5680b0d2bbd5e6e28e','dd756484d24e7022e0a34258c04644b734b411f744bed09fce5c05d76fecbe9c');
INSERT INTO "journal_entry" VALUES(200,'BKK',2024,95,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-04-03T09:00:05Z','bendahara','5e6279dbe09edd5aa5319f4782fe3a4a',0,'dd756484d24e7022e0a34258c04644b734b411f744bed09fce5c05d76fecbe9c','6abd48fe40afaf785f5252415a89f0ee62996815036eeb851f1c5571f66ea167');
INSERT INTO "journal_entry" VALUES(201,'BKK',2024,96,'purchase','2024-04-03','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-04-03T09:00:06Z','bendahara','cadff918c41a66d982fa4d7a28d2e08e',0,'6abd48fe40afaf785f5252415a89f0ee62996815036eeb851f1c5571f66ea167','509f858df0aa7c36405f370fb96e25f69146cd19330a88a10f00a054e0d9b1ec');
INSERT INTO "journal_entry" VALUES(202,'BKK',2024,97,'purchase','2024-04-03','Pembelian dari UD Tani Makmur: Keripik tempe','',NULL,'2024-04-03T09:00:07Z','bendahara','4c78c7ab4fd24206342f22bae20cea4a',0,'509f858df0aa7c36405f370fb96e25f69146cd19330a88a10f00a054e0d9b1ec','8695bdf56b0c6c3247a4f7a677f1e17c98ef85529692eb3ceb06e71a172d2cc0');
INSERT INTO "journal_entry" VALUES(203,'BKK',2024,98,'purchase','2024-04-03','Pembelian dari Toko Sumber Rejeki: Tas anyaman pandan','',NULL,'2024-04-03T09:00:08Z','bendahara','8d64b3add9577b6b4cb05ec1b14b69dc',0,'8695bdf56b0c6c3247a4f7a677f1e17c98ef85529692eb3ceb06e71a172d2cc0','4150eaf34637752d436251bd0ca91133fbbf6549b7a36dfa3ef0f7707568626d');
INSERT INTO "journal_entry" VALUES(204,'BKK',2024,99,'purchase','2024-04-03','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-04-03T09:00:09Z','bendahara','b386d25cb38742ad2a4926f05f221dfc',0,'4150eaf34637752d436251bd0ca91133fbbf6549b7a36dfa3ef0f7707568626d','19c51b318c8e8c2b351e4c6ddb41872da7d96fd7b7147040c6ec7d7548056c25');
INSERT INTO "journal_entry" VALUES(205,'BKM',2024,96,'sale','2024-04-03','Penjualan: Keripik tempe','',NULL,'2024-04-03T09:00:10Z','bendahara','15c0cdd59836404c76fbb6edbc85e5de',0,'19c51b318c8e8c2b351e4c6ddb41872da7d96fd7b7147040c6ec7d7548056c25','8749e2a0d552208b75397377f047b8e09e47d2bd337d37cb7dc85bc5633e8829');
INSERT INTO "journal_entry" VALUES(206,'BKM',2024,97,'sale','2024-04-04','Penjualan: Beras medium, Minyak goreng','',NULL,'2024-04-04T09:00:01Z','bendahara','9b29b54be587dd211f8ce97adb34fa8d',0,'8749e2a0d552208b75397377f047b8e09e47d2bd337d37cb7dc85bc5633e8829','b78533b3c46ab697b2a8d2fa8c384bf003f767b4b966224b489a994af6d277ba');
INSERT INTO "journal_entry" VALUES(207,'BKM',2024,98,'sale','2024-04-05','Penjualan: Tepung terigu, Gula pasir, Telur ayam','',NULL,'2024-04-05T09:00:01Z','bendahara','60900772923c4e5d83924f05f5c7b9aa',0,'b78533b3c46ab697b2a8d2fa8c384bf003f767b4b966224b489a994af6d277ba','8c22efaa2834ae4b5bc1789acdacd443104feb142215dbfd382677c6cefddc68');
INSERT INTO "journal_entry" VALUES(208,'BKM',2024,99,'sale','2024-04-06','Penjualan: Kopi bubuk robusta, Tas anyaman pandan','',NULL,'2024-04-06T09:00:01Z','bendahara','6d3fad4c4027054627e125a42d206ada',0,'8c22efaa2834ae4b5bc1789acdacd443104feb142215dbfd382677c6cefddc68','f73ee538ce7e44406e4371199bdf25cb92c1040cbf91bb50ac5478f1607330e9');
INSERT INTO "journal_entry" VALUES(209,'BKM',2024,100,'sale','2024-04-06','Penjualan: Gula pasir','',NULL,'2024-04-06T09:00:02Z','bendahara','b8378d8291cbe386f112cfd037b5dbac',0,'f73ee538ce7e44406e4371199bdf25cb92c1040cbf91bb50ac5478f1607330e9','a2bc9c098f5b1315fa34abf59b8fb93f399a639338bfa2402583d73995db7371');
INSERT INTO "journal_entry" VALUES(210,'BKM',2024,101,'sale','2024-04-08','Penjualan: Telur ayam','',NULL,'2024-04-08T09:00:01Z','bendahara','7eba03520d589a58c842c19ac1fbe94c',0,'a2bc9c098f5b1315fa34abf59b8fb93f399a639338bfa2402583d73995db7371','81ab2710586a377532218f79519eed0ff55dffee6194e290c21a4be2d7fe2dcf');
INSERT INTO "journal_entry" VALUES(211,'BKM',2024,102,'sale','2024-04-08','Penjualan: Tepung terigu','',NULL,'2024-04-08T09:00:02Z','bendahara','a310a849b7975b2864c371cfae7fba11',0,'81ab2710586a377532218f79519eed0ff55dffee6194e290c21a4be2d7fe2dcf','1af5993e90118c7ef49b43d9917cb3142c3d2775cd1529206bb17f22bcdff328');
INSERT INTO "journal_entry" VALUES(212,'BKM',2024,103,'deposit','2024-04-09','Setoran Simpanan wajib, Maria Goreti Wulandari','',NULL,'2024-04-09T09:00:01Z','bendahara','d87064fc83dab265624c4b62591550ff',0,'1af5993e90118c7ef49b43d9917cb3142c3d2775cd1529206bb17f22bcdff328','d54bdbc50178882e1f5c895e9c00d43a74fc3875cd05fe99aad90bff65f04aed');
INSERT INTO "journal_entry" VALUES(213,'BKK',2024,100,'purchase','2024-04-10','Pembelian dari Toko Sumber Rejeki: Beras medium','',NULL,'2024-04-10T09:00:01Z','bendahara','fe8b2b79bada79478b5230ed2a30363b',0,'d54bdbc50178882e1f5c895e9c00d43a74fc3875cd05fe99aad90bff65f04aed','1d9247d2f3f719d87a47a0acef401ba8542bceeca6c8b0485c40c08efdb0912a');
INSERT INTO "journal_entry" VALUES(214,'BKK',2024,101,'purchase','2024-04-10','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-04-10T09:00:02Z','bendahara','1724925ffb314da0863043d70a6be26c',0,'1d9247d2f3f719d87a47a0acef401ba8542bceeca6c8b0485c40c08efdb0912a','1972a6346934c76475eb999e09faf7108dc225cc6db27b4da54e7c38d0405048');
INSERT INTO "journal_entry" VALUES(215,'BKK',2024,102,'purchase','2024-04-10','Pembelian dari UD Tani Makmur: Gula pasir','',NULL,'2024-04-10T09:00:03Z','bendahara','19de2deda0e200454153bbc7ced5669f',0,'1972a6346934c76475eb999e09faf7108dc225cc6db27b4da54e7c38d0405048','c1b1d358ac55b8ae6d33401b12ce57551478f291a8f1f50ec5951110b1a138d4');
INSERT INTO "journal_entry" VALUES(216,'BKK',2024,103,'purchase','2024-04-10','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-04-10T09:00:04Z','bendahara','156eab79e9b161f4bca5f87b447c999d',0,'c1b1d358ac55b8ae6d33401b12ce57551478f291a8f1f50ec5951110b1a138d4','e8d6b68b1d0b4c1d1d11e0cd62c44c5857241bf651e61ba7c8be2f4deaf2eef5');
INSERT INTO "journal_entry" VALUES(217,'BKK',2024,104,'purchase','2024-04-10','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-04-10T09:00:05Z','bendahara','f81f5c80239dc599f98ddc84f59dc887',0,'e8d6b68b1d0b4c1d1d11e0cd62c44c5857241bf651e61ba7c8be2f4deaf2eef5','3bd46269ca5db5fea110ba7ee616b71f59049b84f38661e6976982a2b397ecdd');
INSERT INTO "journal_entry" VALUES(218,'BKK',2024,105,'purchase','2024-04-10','Pembelian dari Toko Sumber Rejeki: Keripik tempe','',NULL,'2024-04-10T09:00:06Z','bendahara','f78047cfd788c7cc9ded54fdc69806ea',0,'3bd46269ca5db5fea110ba7ee616b71f59049b84f38661e6976982a2b397ecdd','d81baae091c165fb67ee877289aaa09b2ccd672337b408b1f448a3db674c1665');
INSERT INTO "journal_entry" VALUES(219,'BKK',2024,106,'purchase','2024-04-10','Pembelian dari Anggota: Kopi bubuk robusta','',NULL,'2024-04-10T09:00:07Z','bendahara','14fe7ebcb34dec74afc6ee6fa8e33c94',0,'d81baae091c165fb67ee877289aaa09b2ccd672337b408b1f448a3db674c1665','9c44dd8f9643e192916df3fc7af652701e8c54a7e17770c239f5721ce16f1ace');
INSERT INTO "journal_entry" VALUES(220,'BKM',2024,104,'sale','2024-04-10','Penjualan: Sambal bawang Ibu Migran, Gula pasir','',NULL,'2024-04-10T09:00:08Z','bendahara','3db18a28ec9f6fbfd9d9320e71ef5e7a',0,'9c44dd8f9643e192916df3fc7af652701e8c54a7e17770c239f5721ce16f1ace','848f23976ee368ab27911f5cf3fd94227e84dac61bca2c6bf878478cc7e89844');
INSERT INTO "journal_entry" VALUES(221,'BKM',2024,105,'sale','2024-04-10','Penjualan: Tepung terigu','',NULL,'2024-04-10T09:00:09Z','bendahara','f0a3a66861e1e80dd9db30aff8a10e70',0,'848f23976ee368ab27911f5cf3fd94227e84dac61bca2c6bf878478cc7e89844','1fcf09cb5e990db636c3fee92b1480fc88c2fdfeb65e75a511c5681ec9905ea3');
INSERT INTO "journal_entry" VALUES(222,'BKM',2024,106,'deposit','2024-04-10','Setoran Simpanan wajib, Rukmini Ningsih','',NULL,'2024-04-10T09:00:10Z','bendahara','65b184f76ed3f30be746ebebcd7e80a2',0,'1fcf09cb5e990db636c3fee92b1480fc88c2fdfeb65e75a511c5681ec9905ea3','d281d298e41dc506e17d9bde967bf364cfbd17a9280c6c5624eb85ee36ac6776');
INSERT INTO "journal_entry" VALUES(223,'BKM',2024,107,'repayment','2024-04-10','Angsuran pinjaman PJ-2024-004, Rukmini Ningsih','',NULL,'2024-04-10T09:00:11Z','bendahara','702938155351d2c1e8fb46b52a2d551f',0,'d281d298e41dc506e17d9bde967bf364cfbd17a9280c6c5624eb85ee36ac6776','67e4e1d105529ab5bda82e731ef0067ee37b8db4ff372ac6ec2105c6ca81a76b');
INSERT INTO "journal_entry" VALUES(224,'BKM',2024,108,'sale','2024-04-11','Penjualan: Telur ayam, Tepung terigu, Kopi bubuk robusta','',NULL,'2024-04-11T09:00:01Z','bendahara','7ceb5fb4e8acabff9f55c5fc20572aeb',0,'67e4e1d105529ab5bda82e731ef0067ee37b8db4ff372ac6ec2105c6ca81a76b','7d83927b78d025acde03c1865fc7cdf65926356911f4ab10226939a3a0f7415b');
INSERT INTO "journal_entry" VALUES(225,'BKM',2024,109,'deposit','2024-04-11','Setoran Simpanan wajib, Rohayati','',NULL,'2024-04-11T09:00:02Z','bendahara','6e6716981e83059636469fabf59cd100',0,'7d83927b78d025acde03c1865fc7cdf65926356911f4ab10226939a3a0f7415b','a4630146a98cebd7b8089bbaf994b39e19c429c534a40180235202d7fc519fa0');
INSERT INTO "journal_entry" VALUES(226,'BKM',2024,110,'repayment','2024-04-11','Angsuran pinjaman PJ-2024-001, Rohayati','',NULL,'2024-04-11T09:00:03Z','bendahara','e8c7a01d68815fda88b7cc6b99c61aa8',0,'a4630146a98cebd7b8089bbaf994b39e19c429c534a40180235202d7fc519fa0','c56430bbb284a089feb3e96365b779ff19bbe4cf2cd46ab7f63451df2b498cb5');
INSERT INTO "journal_entry" VALUES(227,'BKM',2024,111,'sale','2024-04-12','Penjualan: Kopi bubuk robusta, Keripik tempe','',NULL,'2024-04-12T09:00:01Z','bendahara','47158a7e4ba44898a9172a051e3b25e5',0,'c56430bbb284a089feb3e96365b779ff19bbe4cf2cd46ab7f63451df2b498cb5','7837ed59f24c9359601c8f0d7b4443763e27908d9fcc2de71d4db4bad9b39256');
INSERT INTO "journal_entry" VALUES(228,'BKM',2024,112,'deposit','2024-04-12','Setoran Simpanan wajib, Munawaroh Setyowati','',NULL,'2024-04-12T09:00:02Z','bendahara','8f332483bfe4440e60fc47fa3f8b1baa',0,'7837ed59f24c9359601c8f0d7b4443763e27908d9fcc2de71d4db4bad9b39256','a6f44c8c9a9425a5d462a47d3a572e218b0214cb9e7d76aa786ae9b782b5e761');
INSERT INTO "journal_entry" VALUES(229,'BKM',2024,113,'deposit','2024-04-12','Setoran Simpanan sukarela, Munawaroh Setyowati','',NULL,'2024-04-12T09:00:03Z','bendahara','8742ced2309944e2f5b5b9340106bb05',0,'a6f44c8c9a9425a5d462a47d3a572e218b0214cb9e7d76aa786ae9b782b5e761','90441e7b27bd4c197042ad936b233e5c446c477eac7100163fc4451149e8a646');
INSERT INTO "journal_entry" VALUES(230,'BKM',2024,114,'repayment','2024-04-12','Angsuran pinjaman PJ-2024-002, Munawaroh Setyowati','',NULL,'2024-04-12T09:00:04Z','bendahara','07e30f1105628748943ec25a70536e9b',0,'90441e7b27bd4c197042ad936b233e5c446c477eac7100163fc4451149e8a646','73425924a2a469d13f4f4b86d3b807a2a30656ebee6e99b40ea9330c00cae128');
INSERT INTO "journal_entry" VALUES(231,'BM',2024,11,'sale','2024-04-13','Penjualan: Minyak goreng, Tepung terigu','',NULL,'2024-04-13T09:00:01Z','bendahara','3e0363339b0a6817f91c85fda0a59518',0,'73425924a2a469d13f4f4b86d3b807a2a30656ebee6e99b40ea9330c00cae128','be741ab59b09b8f0ab0aacbdc63cbdb11889f8ca9029978dbba9a883e333b396');
INSERT INTO "journal_entry" VALUES(232,'BM',2024,12,'sale','2024-04-15','Penjualan: Minyak goreng','',NULL,'2024-04-15T09:00:01Z','bendahara','2c400b9534e41e7542a95d35d5d8575d',0,'be741ab59b09b8f0ab0aacbdc63cbdb11889f8ca9029978dbba9a883e333b396','7611c5b4827666c464917be0868848c71967b0ea1b03ebeb4d6bb13984c24897');
INSERT INTO "journal_entry" VALUES(233,'BKM',2024,115,'sale','2024-04-16','Penjualan: Sambal bawang Ibu Migran','',NULL,'2024-04-16T09:00:01Z','bendahara','335082dc8ad6c1c425fe3a1848e772ba',0,'7611c5b4827666c464917be0868848c71967b0ea1b03ebeb4d6bb13984c24897','2133cf27df92be58b71f2012ad79807595123946e05fe245fd5e9623c446eb2d');
INSERT INTO "journal_entry" VALUES(234,'BKK',2024,107,'purchase','2024-04-17','Pembelian dari UD Tani Makmur: Minyak goreng','',NULL,'2024-04-17T09:00:01Z','bendahara','c1e6415a95f2ee554fa6961145f21e94',0,'2133cf27df92be58b71f2012ad79807595123946e05fe245fd5e9623c446eb2d','40990bba72e1aeab8d235b6a3338407828ea5dcbf740cc5bcde271b59f87a5ae');
INSERT INTO "journal_entry" VALUES(235,'BKK',2024,108,'purchase','2024-04-17','Pembelian dari Toko Sumber Rejeki: Tepung terigu','',NULL,'2024-04-17T09:00:02Z','bendahara','72470addaefba2aed51536644039d142',0,'40990bba72e1aeab8d235b6a3338407828ea5dcbf740cc5bcde271b59f87a5ae','af6f5aa379e555544e0d0c6dffcbc6dd957eac6155c5bd014c55237efea77c3d');
INSERT INTO "journal_entry" VALUES(236,'BKK',2024,109,'purchase','2024-04-17','Pembelian dari UD Tani Makmur: Sambal bawang Ibu Migran','',NULL,'2024-04-17T09:00:03Z','bendahara','dae720b2cf03fd21dc7a4beeca84ebca',0,'af6f5aa379e555544e0d0c6dffcbc6dd957eac6155c5bd014c55237efea77c3d','1f88e3bd0333f0656b526bc8b20fc3cb34206d882aa2ad8c83c67d428fda53ab');
INSERT INTO "journal_entry" VALUES(237,'BKM',2024,116,'sale','2024-04-17','Penjualan: Telur ayam','',NULL,'2024-04-17T09:00:04Z','bendahara','5b616e428b9dd3d42b00b570f93ee7cc',0,'1f88e3bd0333f0656b526bc8b20fc3cb34206d882aa2ad8c83c67d428fda53ab','095e1a964e6fb9469643da4d60d1ef315e7fe9ca3fa182e3f6a745141ff4770d');
INSERT INTO "journal_entry" VALUES(238,'BKM',2024,117,'sale','2024-04-18','Penjualan: Tepung terigu','',NULL,'2024-04-18T09:00:01Z','bendahara','1f2e490cdb0f01266b82ed5c7da5ad52',0,'095e1a964e6fb9469643da4d60d1ef315e7fe9ca3fa182e3f6a745141ff4770d','3af7d9759e092e291045ba8e72e52db94dc299667ffd4ebeb55057deee19f46a');
INSERT INTO "journal_entry" VALUES(239,'BKM',2024,118,'sale','2024-04-18','Penjualan: Beras medium, Tepung terigu','',NULL,'2024-04-18T09:00:02Z','bendahara','e1018cc5920f3663357d6f2ec4e199a1',0,'3af7d9759e092e291045ba8e72e52db94dc299667ffd4ebeb55057deee19f46a','02bf951dff9809ed94bd296cd7784ce6865d4a563a9277e0936cc8dcbc98ce90');
INSERT INTO "journal_entry" VALUES(240,'BKM',2024,119,'sale','2024-04-19','Penjualan: Sambal bawang Ibu Migran, Kopi bubuk robusta','',NULL,'2024-04-19T09:00:01Z','bendahara','cf80f75148b75541346f3293621d1733',0,'02bf951dff9809ed94bd296cd7784ce6865d4a563a9277e0936cc8dcbc98ce90','c5ccdd4067057a912a675ebc8aaa1f1e742f5b8ec8258bcf3949f93adf3aa4e1');
INSERT INTO "journal_entry" VALUES(241,'BKM',2024,120,'sale','2024-04-20','Penjualan: Minyak goreng, Gula pasir','',NULL,'2024-04-20T09:00:01Z','bendahara','062ebc92cebb898ae76db5ef1baf02cf',0,'c5ccdd4067057a912a675ebc8aaa1f1e742f5b8ec8258bcf3949f93adf3aa4e1','5b2afd5ed73ed5a0c3bc14a94201e897b0224558d0f1e67c9d7d41d61c04ec3b');
INSERT INTO "journal_entry" VALUES(242,'BM',2024,13,'sale','2024-04-20','Penjualan: Beras medium','',NULL,'2024-04-20T09:00:02Z','bendahara','03621f97bf4cc64591be34eb1e39ef8e',0,'5b2afd5ed73ed5a0c3bc14a94201e897b0224558d0f1e67c9d7d41d61c04ec3b','6fb322c1b9c9283cab2d735ee4580ce65aea4e2ef5758ff3528608b7a5cb7da6');
INSERT INTO "journal_entry" VALUES(243,'BKM',2024,121,'sale','2024-04-22','Penjualan: Keripik tempe','',NULL,'2024-04-22T09:00:01Z','bendahara','ac859f8ff706a8324be1b2488b97ef45',0,'6fb322c1b9c9283cab2d735ee4580ce65aea4e2ef5758ff3528608b7a5cb7da6','122352c5b8000cf31223a5e7c180aa45fe13c2db65e8d0fef769ae634876112b');
INSERT INTO "journal_entry" VALUES(244,'BKM',2024,122,'sale','2024-04-23','Penjualan: Minyak goreng','',NULL,'2024-04-23T09:00:01Z','bendahara','a63e0c32f93897b0b96cc27ac2d532fa',0,'122352c5b8000cf31223a5e7c180aa45fe13c2db65e8d0fef769ae634876112b','32bbd868ae0e51fd5164dd164be585a0bbec49cdf5f174c2a489ae3bac52718b');
INSERT INTO "journal_entry" VALUES(245,'BKK',2024,110,'purchase','2024-04-24','Pembelian dari UD Tani Makmur: Beras medium','',NULL,'2024-04-24T09:00:01Z','bendahara','5fac971a80185844133f3b0a22f7d343',0,'32bbd868ae0e51fd5164dd164be585a0bbec49cdf5f174c2a489ae3bac52718b','55719b0d411fb427fa5b7e3ec1b4aa43f98d8543dfbbe9348e90619ac71488d5');
INSERT INTO "journal_entry" VALUES(246,'BKK',2024,111,'purchase','2024-04-24','Pembelian dari Anggota: Gula pasir','',NULL,'2024-04-24T09:00:02Z','bendahara','6fea51ca4fae2cf5ce33dd7092947d94',0,'55719b0d411fb427fa5b7e3ec1b4aa43f98d8543dfbbe9348e90619ac71488d5','248d004c96d3bce9a439de79e893d795dcc37d56f3a47e9dc03b6685a7b19065');
INSERT INTO "journal_entry" VALUES(247,'BKK',2024,112,'purchase','2024-04-24','Pembelian dari UD Tani Makmur: Telur ayam','',NULL,'2024-04-24T09:00:03Z','bendahara','c234472f5b58796aad611a3e80c6bcbd',0,'248d004c96d3bce9a439de79e893d795dcc37d56f3a47e9dc03b6685a7b19065','eba928c3bbdd321f3143f8e082786e3accf7699630048ec4926fbc9a73d27212');
INSERT INTO "journal_entry" VALUES(248,'BKK',2024,113,'purchase','2024-04-24','Pembelian dari Anggota: Tepung terigu','',NULL,'2024-04-24T09:00:04Z','bendahara','1fb7f62800375c0d52dd34d68744d3c0',0,'eba928c3bbdd321f3143f8e082786e3accf7699630048ec4926fbc9a73d27212','be46b4037f0e2597133000c8d243f3bebbcc85ad2b6c6a71b67d63aa798c1a0d');
INSERT INTO "journal_entry" VALUES(249,'BKK',2024,114,'purchase','2024-04-24','Pembelian dari Toko Sumber Rejeki: Keripik tempe','',NULL,'2024-04-24T09:00:05Z','bendahara','59a78b137315d969b7ccba58713b831b',0,'be46b4037f0e2597133000c8d243f3bebbcc85ad2b6c6a71b67d63aa798c1a0d','a6e38eb93c6747600da6c96a83bb19259bfed2994642c2c10ff587c81029ea45');
INSERT INTO "journal_entry" VALUES(250,'BKK',2024,115,'purchase','2024-04-24','Pembelian dari UD Tani Makmur: Kopi bubuk robusta','',NULL,'2024-04-24T09:00:06Z','bendahara','56e0a246663f423b8a0f42834e0751d7',0,'a6e38eb93c6747600da6c96a83bb19259bfed2994642c2c10ff587c81029ea45','52fb9e18801e795fcaf9b017e9a803a289a121534d9d4a5f8b98d8ee8a9b1d53');
INSERT INTO "journal_entry" VALUES(251,'BKM',2024,123,'sale','2024-04-24','Penjualan: Gula pasir, Tepung terigu','',NULL,'2024-04-24T09:00:07Z','bendahara','92484194aef4259cbb2b92c3c87868fa',0,'52fb9e18801e795fcaf9b017e9a803a289a121534d9d4a5f8b98d8ee8a9b1d53','c7c2d305de2b7dee4d06cd1c685ec27d30450a43c99fb63e364570b8d2e42ee1');
INSERT INTO "journal_entry" VALUES(252,'BKM',2024,124,'sale','2024-04-25','Penjualan: Gula pasir, Keripik tempe','',NULL,'2024-04-25T09:00:01Z','bendahara','eaf5c033a5cd95e71cf3d1797e0750ea',0,'c7c2d305de2b7dee4d06cd1c685ec27d30450a43c99fb63e364570b8d2e42ee1','b78e756d674f1fec63193870a845db31b2691c98c7623d6a52b37157720ca4ca');
INSERT INTO "journal_entry" VALUES(253,'BKM',2024,125,'sale','2024-04-26','Penjualan: Tas anyaman pandan, Telur ayam','',NULL,'2024-04-26T09:00:01Z','bendahara','8e903fd93433b60c61e406a660a7a7b7',0,'b78e756d674f1fec63193870a845db31b2691c98c7623d6a52b37157720ca4ca','b9b75e0998acc2e6ee335c06e26462d0d354738a095b4317673002f021ae179c');
INSERT INTO "journal_entry" VALUES(254,'BKM',2024,126,'sale','2024-04-26','Penjualan: Kopi bubuk robusta','',NULL,'2024-04-26T09:00:02Z','bendahara','a2b249ab47122faafead3bed00fdfeae',0,'b9b75e0998acc2e6ee335c06e26462d0d354738a095b4317673002f021ae179c','f682358f3fea951537ce4661b5b3dfe8bcb35f88b368709439235c0e248b4cea');
INSERT INTO "journal_entry" VALUES(255,'BKK',2024,116,'voucher','2024-04-26','Honor pengelola','',NULL,'2024-04-26T09:00:03Z','bendahara','bd1296cde1b4a960b8e7df9b992149e8',0,'f682358f3fea951537ce4661b5b3dfe8bcb35f88b368709439235c0e248b4cea','9938162e0aed8daa4b31d823e5aa0f5e23f02de0b0fd199359dffa2d0b7ccdb2');
INSERT INTO "journal_entry" VALUES(256,'BKK',2024,117,'voucher','2024-04-26','Listrik dan pulsa','',NULL,'2024-04-26T09:00:04Z','bendahara','32e9c06982ce49deba7725a3d454f36d',0,'9938162e0aed8daa4b31d823e5aa0f5e23f02de0b0fd199359dffa2d0b7ccdb2','c8fc37fcfd7966b4c01c42422442529575ca0e4cb1bcaa72b87685cbc2c774c1');
INSERT INTO "journal_entry" VALUES(257,'BKK',2024,118,'voucher','2024-04-26','ATK dan fotokopi','',NULL,'2024-04-26T09:00:05Z','bendahara','99d026a7762a2ba5ec5df2c7fcad3888',0,'c8fc37fcfd7966b4c01c42422442529575ca0e4cb1bcaa72b87685cbc2c774c1','6d4923b56bcff5f30f35988e4453c28f83aa76c31369c20fe07e85aa7e6ac479');
INSERT INTO "journal_entry" VALUES(258,'BKK',2024,119,'voucher','2024-04-26','Transport ke kota','',NULL,'2024-04-26T09:00:06Z','bendahara','effe76e068b1f3c984546026d5a7eb2e',0,'6d4923b56bcff5f30f35988e4453c28f83aa76c31369c20fe07e85aa7e6ac479','1069ea574faf175d12de9e333511f14ccd0ee660edf8fd55698396346382dd93');
INSERT INTO "journal_entry" VALUES(259,'BKK',2024,120,'voucher','2024-04-26','Konsumsi rapat bulanan','',NULL,'2024-04-26T09:00:07Z','bendahara','fcd26dadfcd2cf1eb64e172fbea01ca0',0,'1069ea574faf175d12de9e333511f14ccd0ee660edf8fd55698396346382dd93','a0a36d7dfbcedce1b4d085436b3fba394f3f7f78b057a7a1c07f9b97331514bd');
INSERT INTO "journal_entry" VALUES(260,'BKM',2024,127,'sale','2024-04-27','Penjualan: Beras medium','',NULL,'2024-04-27T09:00:01Z','bendahara','730b19ec2b999f07b3f0b94c4e2a89f5',0,'a0a36d7dfbcedce1b4d085436b3fba394f3f7f78b057a7a1c07f9b97331514bd','93b96b094ef83344447a36cc2109d22ebe45426a78f4734a0921ebc23d0932ae');
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
INSERT INTO "journal_line" VALUES(19,1,'2024-01-08','N','1101','Pusat',2960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(19,2,'2024-01-08','N','4201','Toko',0,2960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(19,3,'2024-01-08','N','5211','Toko',2677400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(19,4,'2024-01-08','N','1301','Toko',0,2677400,NULL,NULL);
INSERT INTO "journal_line" VALUES(20,1,'2024-01-09','N','1101','Pusat',8300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(20,2,'2024-01-09','N','4201','Toko',0,8300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(20,3,'2024-01-09','N','5211','Toko',7575500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(20,4,'2024-01-09','N','1301','Toko',0,7575500,NULL,NULL);
INSERT INTO "journal_line" VALUES(21,1,'2024-01-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(21,2,'2024-01-09','N','3102','Pusat',0,2000000,1,5);
INSERT INTO "journal_line" VALUES(22,1,'2024-01-09','N','1101','Pusat',5500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(22,2,'2024-01-09','N','2101','USP',0,5500000,1,6);
INSERT INTO "journal_line" VALUES(23,1,'2024-01-10','N','1301','Toko',7969500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(23,2,'2024-01-10','N','1101','Pusat',0,7969500,NULL,NULL);
INSERT INTO "journal_line" VALUES(24,1,'2024-01-10','N','1301','Toko',4900000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(24,2,'2024-01-10','N','1101','Pusat',0,4900000,NULL,NULL);
INSERT INTO "journal_line" VALUES(25,1,'2024-01-10','N','1221','Toko',14500000,0,3,NULL);
INSERT INTO "journal_line" VALUES(25,2,'2024-01-10','N','4111','Toko',0,14500000,3,NULL);
INSERT INTO "journal_line" VALUES(25,3,'2024-01-10','N','5111','Toko',10084000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(25,4,'2024-01-10','N','1301','Toko',0,10084000,NULL,NULL);
INSERT INTO "journal_line" VALUES(26,1,'2024-01-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(26,2,'2024-01-10','N','3102','Pusat',0,2000000,2,7);
INSERT INTO "journal_line" VALUES(27,1,'2024-01-10','N','1101','Pusat',7500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(27,2,'2024-01-10','N','2101','USP',0,7500000,2,8);
INSERT INTO "journal_line" VALUES(28,1,'2024-01-11','N','1221','Toko',9680000,0,2,NULL);
INSERT INTO "journal_line" VALUES(28,2,'2024-01-11','N','4111','Toko',0,9680000,2,NULL);
INSERT INTO "journal_line" VALUES(28,3,'2024-01-11','N','5111','Toko',8481100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(28,4,'2024-01-11','N','1301','Toko',0,8481100,NULL,NULL);
INSERT INTO "journal_line" VALUES(29,1,'2024-01-11','N','1101','Pusat',2400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(29,2,'2024-01-11','N','4201','Toko',0,2400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(29,3,'2024-01-11','N','5211','Toko',1664000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(29,4,'2024-01-11','N','1301','Toko',0,1664000,NULL,NULL);
INSERT INTO "journal_line" VALUES(30,1,'2024-01-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(30,2,'2024-01-11','N','3102','Pusat',0,2000000,3,9);
INSERT INTO "journal_line" VALUES(31,1,'2024-01-11','N','1201','USP',250000000,0,3,10);
INSERT INTO "journal_line" VALUES(31,2,'2024-01-11','N','4102','USP',0,2500000,3,10);
INSERT INTO "journal_line" VALUES(31,3,'2024-01-11','N','1101','Pusat',0,247500000,NULL,NULL);
INSERT INTO "journal_line" VALUES(32,1,'2024-01-12','N','1101','Pusat',2200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(32,2,'2024-01-12','N','4111','Toko',0,2200000,4,NULL);
INSERT INTO "journal_line" VALUES(32,3,'2024-01-12','N','5111','Toko',1960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(32,4,'2024-01-12','N','1301','Toko',0,1960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(33,1,'2024-01-12','N','1101','Pusat',7800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(33,2,'2024-01-12','N','4201','Toko',0,7800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(33,3,'2024-01-12','N','5211','Toko',5605500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(33,4,'2024-01-12','N','1301','Toko',0,5605500,NULL,NULL);
INSERT INTO "journal_line" VALUES(34,1,'2024-01-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(34,2,'2024-01-12','N','3102','Pusat',0,2000000,4,11);
INSERT INTO "journal_line" VALUES(35,1,'2024-01-12','N','1201','USP',200000000,0,4,12);
INSERT INTO "journal_line" VALUES(35,2,'2024-01-12','N','4102','USP',0,2000000,4,12);
INSERT INTO "journal_line" VALUES(35,3,'2024-01-12','N','1101','Pusat',0,198000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(36,1,'2024-01-13','N','1101','Pusat',1200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(36,2,'2024-01-13','N','4201','Toko',0,1200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(36,3,'2024-01-13','N','5211','Toko',832000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(36,4,'2024-01-13','N','1301','Toko',0,832000,NULL,NULL);
INSERT INTO "journal_line" VALUES(37,1,'2024-01-14','N','1110','Pusat',810000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(37,2,'2024-01-14','N','1101','Pusat',0,810000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,1,'2024-01-15','N','1101','Pusat',20600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,2,'2024-01-15','N','4111','Toko',0,20600000,1,NULL);
INSERT INTO "journal_line" VALUES(38,3,'2024-01-15','N','5111','Toko',13832000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(38,4,'2024-01-15','N','1301','Toko',0,13832000,NULL,NULL);
INSERT INTO "journal_line" VALUES(39,1,'2024-01-16','N','1101','Pusat',3080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(39,2,'2024-01-16','N','4201','Toko',0,3080000,NULL,NULL);
INSERT INTO "journal_line" VALUES(39,3,'2024-01-16','N','5211','Toko',2800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(39,4,'2024-01-16','N','1301','Toko',0,2800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,1,'2024-01-16','N','1101','Pusat',5880000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,2,'2024-01-16','N','4201','Toko',0,5880000,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,3,'2024-01-16','N','5211','Toko',5426500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(40,4,'2024-01-16','N','1301','Toko',0,5426500,NULL,NULL);
INSERT INTO "journal_line" VALUES(41,1,'2024-01-17','N','1301','Toko',7904000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(41,2,'2024-01-17','N','1101','Pusat',0,7904000,NULL,NULL);
INSERT INTO "journal_line" VALUES(42,1,'2024-01-17','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(42,2,'2024-01-17','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(43,1,'2024-01-17','N','1301','Toko',5096000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(43,2,'2024-01-17','N','1101','Pusat',0,5096000,NULL,NULL);
INSERT INTO "journal_line" VALUES(44,1,'2024-01-17','N','1301','Toko',5916000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(44,2,'2024-01-17','N','1101','Pusat',0,5916000,NULL,NULL);
INSERT INTO "journal_line" VALUES(45,1,'2024-01-17','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(45,2,'2024-01-17','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(46,1,'2024-01-17','N','1301','Toko',16632000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(46,2,'2024-01-17','N','1101','Pusat',0,16632000,NULL,NULL);
INSERT INTO "journal_line" VALUES(47,1,'2024-01-17','N','1301','Toko',7622000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(47,2,'2024-01-17','N','1101','Pusat',0,7622000,NULL,NULL);
INSERT INTO "journal_line" VALUES(48,1,'2024-01-17','N','1101','Pusat',11500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(48,2,'2024-01-17','N','4111','Toko',0,11500000,2,NULL);
INSERT INTO "journal_line" VALUES(48,3,'2024-01-17','N','5111','Toko',9200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(48,4,'2024-01-17','N','1301','Toko',0,9200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(49,1,'2024-01-18','N','1101','Pusat',5600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(49,2,'2024-01-18','N','4111','Toko',0,5600000,1,NULL);
INSERT INTO "journal_line" VALUES(49,3,'2024-01-18','N','5111','Toko',5253000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(49,4,'2024-01-18','N','1301','Toko',0,5253000,NULL,NULL);
INSERT INTO "journal_line" VALUES(50,1,'2024-01-18','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(50,2,'2024-01-18','N','4111','Toko',0,3360000,1,NULL);
INSERT INTO "journal_line" VALUES(50,3,'2024-01-18','N','5111','Toko',3144200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(50,4,'2024-01-18','N','1301','Toko',0,3144200,NULL,NULL);
INSERT INTO "journal_line" VALUES(51,1,'2024-01-19','N','1101','Pusat',12740000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(51,2,'2024-01-19','N','4111','Toko',0,12740000,2,NULL);
INSERT INTO "journal_line" VALUES(51,3,'2024-01-19','N','5111','Toko',11856400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(51,4,'2024-01-19','N','1301','Toko',0,11856400,NULL,NULL);
INSERT INTO "journal_line" VALUES(52,1,'2024-01-19','N','1221','Toko',3840000,0,3,NULL);
INSERT INTO "journal_line" VALUES(52,2,'2024-01-19','N','4111','Toko',0,3840000,3,NULL);
INSERT INTO "journal_line" VALUES(52,3,'2024-01-19','N','5111','Toko',3411200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(52,4,'2024-01-19','N','1301','Toko',0,3411200,NULL,NULL);
INSERT INTO "journal_line" VALUES(53,1,'2024-01-23','N','1101','Pusat',32000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(53,2,'2024-01-23','N','4111','Toko',0,32000000,3,NULL);
INSERT INTO "journal_line" VALUES(53,3,'2024-01-23','N','5111','Toko',21069000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(53,4,'2024-01-23','N','1301','Toko',0,21069000,NULL,NULL);
INSERT INTO "journal_line" VALUES(54,1,'2024-01-24','N','1301','Toko',8050000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(54,2,'2024-01-24','N','1101','Pusat',0,8050000,NULL,NULL);
INSERT INTO "journal_line" VALUES(55,1,'2024-01-24','N','1301','Toko',7676000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(55,2,'2024-01-24','N','1101','Pusat',0,7676000,NULL,NULL);
INSERT INTO "journal_line" VALUES(56,1,'2024-01-24','N','1301','Toko',7000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(56,2,'2024-01-24','N','1101','Pusat',0,7000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(57,1,'2024-01-24','N','1301','Toko',10608000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(57,2,'2024-01-24','N','1101','Pusat',0,10608000,NULL,NULL);
INSERT INTO "journal_line" VALUES(58,1,'2024-01-24','N','1301','Toko',5096000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(58,2,'2024-01-24','N','1101','Pusat',0,5096000,NULL,NULL);
INSERT INTO "journal_line" VALUES(59,1,'2024-01-24','N','1301','Toko',6032000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(59,2,'2024-01-24','N','1101','Pusat',0,6032000,NULL,NULL);
INSERT INTO "journal_line" VALUES(60,1,'2024-01-24','N','1301','Toko',4040000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(60,2,'2024-01-24','N','1101','Pusat',0,4040000,NULL,NULL);
INSERT INTO "journal_line" VALUES(61,1,'2024-01-24','N','1301','Toko',16800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(61,2,'2024-01-24','N','1101','Pusat',0,16800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(62,1,'2024-01-24','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(62,2,'2024-01-24','N','4111','Toko',0,8400000,3,NULL);
INSERT INTO "journal_line" VALUES(62,3,'2024-01-24','N','5111','Toko',7956000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(62,4,'2024-01-24','N','1301','Toko',0,7956000,NULL,NULL);
INSERT INTO "journal_line" VALUES(63,1,'2024-01-25','N','1101','Pusat',4000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(63,2,'2024-01-25','N','4111','Toko',0,4000000,4,NULL);
INSERT INTO "journal_line" VALUES(63,3,'2024-01-25','N','5111','Toko',3004400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(63,4,'2024-01-25','N','1301','Toko',0,3004400,NULL,NULL);
INSERT INTO "journal_line" VALUES(64,1,'2024-01-26','N','1101','Pusat',12080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(64,2,'2024-01-26','N','4111','Toko',0,12080000,1,NULL);
INSERT INTO "journal_line" VALUES(64,3,'2024-01-26','N','5111','Toko',9138100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(64,4,'2024-01-26','N','1301','Toko',0,9138100,NULL,NULL);
INSERT INTO "journal_line" VALUES(65,1,'2024-01-26','N','1101','Pusat',11520000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(65,2,'2024-01-26','N','4111','Toko',0,11520000,1,NULL);
INSERT INTO "journal_line" VALUES(65,3,'2024-01-26','N','5111','Toko',9497500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(65,4,'2024-01-26','N','1301','Toko',0,9497500,NULL,NULL);
INSERT INTO "journal_line" VALUES(66,1,'2024-01-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(66,2,'2024-01-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(67,1,'2024-01-26','N','6104','Pusat',550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(67,2,'2024-01-26','N','1101','Pusat',0,550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(68,1,'2024-01-26','N','6103','Pusat',250000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(68,2,'2024-01-26','N','1101','Pusat',0,250000,NULL,NULL);
INSERT INTO "journal_line" VALUES(69,1,'2024-01-26','N','6102','Pusat',400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(69,2,'2024-01-26','N','1101','Pusat',0,400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(70,1,'2024-01-26','N','7103','Pusat',300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(70,2,'2024-01-26','N','1101','Pusat',0,300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(71,1,'2024-02-02','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(71,2,'2024-02-02','N','4201','Toko',0,8400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(71,3,'2024-02-02','N','5211','Toko',7728700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(71,4,'2024-02-02','N','1301','Toko',0,7728700,NULL,NULL);
INSERT INTO "journal_line" VALUES(72,1,'2024-02-03','N','1301','Toko',7524000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(72,2,'2024-02-03','N','1101','Pusat',0,7524000,NULL,NULL);
INSERT INTO "journal_line" VALUES(73,1,'2024-02-03','N','1301','Toko',10506000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(73,2,'2024-02-03','N','1101','Pusat',0,10506000,NULL,NULL);
INSERT INTO "journal_line" VALUES(74,1,'2024-02-03','N','1301','Toko',5742000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(74,2,'2024-02-03','N','1101','Pusat',0,5742000,NULL,NULL);
INSERT INTO "journal_line" VALUES(75,1,'2024-02-03','N','1301','Toko',7696000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(75,2,'2024-02-03','N','1101','Pusat',0,7696000,NULL,NULL);
INSERT INTO "journal_line" VALUES(76,1,'2024-02-03','N','1101','Pusat',32700000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(76,2,'2024-02-03','N','4201','Toko',0,32700000,NULL,NULL);
INSERT INTO "journal_line" VALUES(76,3,'2024-02-03','N','5211','Toko',22692000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(76,4,'2024-02-03','N','1301','Toko',0,22692000,NULL,NULL);
INSERT INTO "journal_line" VALUES(77,1,'2024-02-04','N','1101','Pusat',16840000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(77,2,'2024-02-04','N','4201','Toko',0,16840000,NULL,NULL);
INSERT INTO "journal_line" VALUES(77,3,'2024-02-04','N','5211','Toko',13039200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(77,4,'2024-02-04','N','1301','Toko',0,13039200,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,1,'2024-02-05','N','1101','Pusat',4800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,2,'2024-02-05','N','4111','Toko',0,4800000,2,NULL);
INSERT INTO "journal_line" VALUES(78,3,'2024-02-05','N','5111','Toko',3248000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(78,4,'2024-02-05','N','1301','Toko',0,3248000,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,1,'2024-02-08','N','1101','Pusat',14280000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,2,'2024-02-08','N','4201','Toko',0,14280000,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,3,'2024-02-08','N','5211','Toko',13326400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(79,4,'2024-02-08','N','1301','Toko',0,13326400,NULL,NULL);
INSERT INTO "journal_line" VALUES(80,1,'2024-02-08','N','1101','Pusat',1100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(80,2,'2024-02-08','N','4111','Toko',0,1100000,3,NULL);
INSERT INTO "journal_line" VALUES(80,3,'2024-02-08','N','5111','Toko',1016000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(80,4,'2024-02-08','N','1301','Toko',0,1016000,NULL,NULL);
INSERT INTO "journal_line" VALUES(81,1,'2024-02-09','N','1101','Pusat',8000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(81,2,'2024-02-09','N','4111','Toko',0,8000000,3,NULL);
INSERT INTO "journal_line" VALUES(81,3,'2024-02-09','N','5111','Toko',5742000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(81,4,'2024-02-09','N','1301','Toko',0,5742000,NULL,NULL);
INSERT INTO "journal_line" VALUES(82,1,'2024-02-09','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(82,2,'2024-02-09','N','4201','Toko',0,3360000,NULL,NULL);
INSERT INTO "journal_line" VALUES(82,3,'2024-02-09','N','5211','Toko',3009600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(82,4,'2024-02-09','N','1301','Toko',0,3009600,NULL,NULL);
INSERT INTO "journal_line" VALUES(83,1,'2024-02-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(83,2,'2024-02-09','N','3102','Pusat',0,2000000,1,5);
INSERT INTO "journal_line" VALUES(84,1,'2024-02-09','N','1201','USP',450000000,0,1,13);
INSERT INTO "journal_line" VALUES(84,2,'2024-02-09','N','4102','USP',0,4500000,1,13);
INSERT INTO "journal_line" VALUES(84,3,'2024-02-09','N','1101','Pusat',0,445500000,NULL,NULL);
INSERT INTO "journal_line" VALUES(85,1,'2024-02-10','N','1301','Toko',8130500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(85,2,'2024-02-10','N','1101','Pusat',0,8130500,NULL,NULL);
INSERT INTO "journal_line" VALUES(86,1,'2024-02-10','N','1301','Toko',10608000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(86,2,'2024-02-10','N','1101','Pusat',0,10608000,NULL,NULL);
INSERT INTO "journal_line" VALUES(87,1,'2024-02-10','N','1301','Toko',4998000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(87,2,'2024-02-10','N','1101','Pusat',0,4998000,NULL,NULL);
INSERT INTO "journal_line" VALUES(88,1,'2024-02-10','N','1301','Toko',5684000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(88,2,'2024-02-10','N','1101','Pusat',0,5684000,NULL,NULL);
INSERT INTO "journal_line" VALUES(89,1,'2024-02-10','N','1301','Toko',3920000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(89,2,'2024-02-10','N','1101','Pusat',0,3920000,NULL,NULL);
INSERT INTO "journal_line" VALUES(90,1,'2024-02-10','N','1301','Toko',17304000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(90,2,'2024-02-10','N','1101','Pusat',0,17304000,NULL,NULL);
INSERT INTO "journal_line" VALUES(91,1,'2024-02-10','N','1301','Toko',7400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(91,2,'2024-02-10','N','1101','Pusat',0,7400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(92,1,'2024-02-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(92,2,'2024-02-10','N','3102','Pusat',0,2000000,2,7);
INSERT INTO "journal_line" VALUES(93,1,'2024-02-11','N','1101','Pusat',3600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(93,2,'2024-02-11','N','4201','Toko',0,3600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(93,3,'2024-02-11','N','5211','Toko',2366000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(93,4,'2024-02-11','N','1301','Toko',0,2366000,NULL,NULL);
INSERT INTO "journal_line" VALUES(94,1,'2024-02-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(94,2,'2024-02-11','N','3102','Pusat',0,2000000,3,9);
INSERT INTO "journal_line" VALUES(95,1,'2024-02-11','N','1101','Pusat',24583300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(95,2,'2024-02-11','N','1201','USP',0,20833300,3,10);
INSERT INTO "journal_line" VALUES(95,3,'2024-02-11','N','4101','USP',0,3750000,3,10);
INSERT INTO "journal_line" VALUES(96,1,'2024-02-12','N','1221','Toko',5120000,0,4,NULL);
INSERT INTO "journal_line" VALUES(96,2,'2024-02-12','N','4111','Toko',0,5120000,4,NULL);
INSERT INTO "journal_line" VALUES(96,3,'2024-02-12','N','5111','Toko',4634400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(96,4,'2024-02-12','N','1301','Toko',0,4634400,NULL,NULL);
INSERT INTO "journal_line" VALUES(97,1,'2024-02-12','N','1101','Pusat',11480000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(97,2,'2024-02-12','N','4111','Toko',0,11480000,2,NULL);
INSERT INTO "journal_line" VALUES(97,3,'2024-02-12','N','5111','Toko',10743800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(97,4,'2024-02-12','N','1301','Toko',0,10743800,NULL,NULL);
INSERT INTO "journal_line" VALUES(98,1,'2024-02-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(98,2,'2024-02-12','N','3102','Pusat',0,2000000,4,11);
INSERT INTO "journal_line" VALUES(99,1,'2024-02-12','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(99,2,'2024-02-12','N','2101','USP',0,10000000,4,14);
INSERT INTO "journal_line" VALUES(100,1,'2024-02-12','N','1101','Pusat',19666700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(100,2,'2024-02-12','N','1201','USP',0,16666700,4,12);
INSERT INTO "journal_line" VALUES(100,3,'2024-02-12','N','4101','USP',0,3000000,4,12);
INSERT INTO "journal_line" VALUES(101,1,'2024-02-13','N','1101','Pusat',7800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(101,2,'2024-02-13','N','4201','Toko',0,7800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(101,3,'2024-02-13','N','5211','Toko',5550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(101,4,'2024-02-13','N','1301','Toko',0,5550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(102,1,'2024-02-13','N','1101','Pusat',2400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(102,2,'2024-02-13','N','4111','Toko',0,2400000,1,NULL);
INSERT INTO "journal_line" VALUES(102,3,'2024-02-13','N','5111','Toko',1577300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(102,4,'2024-02-13','N','1301','Toko',0,1577300,NULL,NULL);
INSERT INTO "journal_line" VALUES(103,1,'2024-02-17','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(103,2,'2024-02-17','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(104,1,'2024-02-17','N','1301','Toko',4040000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(104,2,'2024-02-17','N','1101','Pusat',0,4040000,NULL,NULL);
INSERT INTO "journal_line" VALUES(105,1,'2024-02-17','N','1301','Toko',7622000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(105,2,'2024-02-17','N','1101','Pusat',0,7622000,NULL,NULL);
INSERT INTO "journal_line" VALUES(106,1,'2024-02-17','N','1101','Pusat',12620000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(106,2,'2024-02-17','N','4111','Toko',0,12620000,4,NULL);
INSERT INTO "journal_line" VALUES(106,3,'2024-02-17','N','5111','Toko',9954000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(106,4,'2024-02-17','N','1301','Toko',0,9954000,NULL,NULL);
INSERT INTO "journal_line" VALUES(107,1,'2024-02-17','N','1101','Pusat',4800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(107,2,'2024-02-17','N','4111','Toko',0,4800000,4,NULL);
INSERT INTO "journal_line" VALUES(107,3,'2024-02-17','N','5111','Toko',3219100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(107,4,'2024-02-17','N','1301','Toko',0,3219100,NULL,NULL);
INSERT INTO "journal_line" VALUES(108,1,'2024-02-18','N','1101','Pusat',39000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(108,2,'2024-02-18','N','4201','Toko',0,39000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(108,3,'2024-02-18','N','5211','Toko',26776000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(108,4,'2024-02-18','N','1301','Toko',0,26776000,NULL,NULL);
INSERT INTO "journal_line" VALUES(109,1,'2024-02-19','N','1101','Pusat',2800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(109,2,'2024-02-19','N','4111','Toko',0,2800000,4,NULL);
INSERT INTO "journal_line" VALUES(109,3,'2024-02-19','N','5111','Toko',2647900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(109,4,'2024-02-19','N','1301','Toko',0,2647900,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,1,'2024-02-19','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,2,'2024-02-19','N','4201','Toko',0,3360000,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,3,'2024-02-19','N','5211','Toko',3009600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(110,4,'2024-02-19','N','1301','Toko',0,3009600,NULL,NULL);
INSERT INTO "journal_line" VALUES(111,1,'2024-02-20','N','1221','Toko',3500000,0,2,NULL);
INSERT INTO "journal_line" VALUES(111,2,'2024-02-20','N','4111','Toko',0,3500000,2,NULL);
INSERT INTO "journal_line" VALUES(111,3,'2024-02-20','N','5111','Toko',2611900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(111,4,'2024-02-20','N','1301','Toko',0,2611900,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,1,'2024-02-22','N','1101','Pusat',4400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,2,'2024-02-22','N','4201','Toko',0,4400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,3,'2024-02-22','N','5211','Toko',4009400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(112,4,'2024-02-22','N','1301','Toko',0,4009400,NULL,NULL);
INSERT INTO "journal_line" VALUES(113,1,'2024-02-24','N','1301','Toko',7828000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(113,2,'2024-02-24','N','1101','Pusat',0,7828000,NULL,NULL);
INSERT INTO "journal_line" VALUES(114,1,'2024-02-24','N','1301','Toko',10302000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(114,2,'2024-02-24','N','1101','Pusat',0,10302000,NULL,NULL);
INSERT INTO "journal_line" VALUES(115,1,'2024-02-24','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(115,2,'2024-02-24','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(116,1,'2024-02-24','N','1301','Toko',5916000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(116,2,'2024-02-24','N','1101','Pusat',0,5916000,NULL,NULL);
INSERT INTO "journal_line" VALUES(117,1,'2024-02-24','N','1301','Toko',3960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(117,2,'2024-02-24','N','1101','Pusat',0,3960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(118,1,'2024-02-24','N','1301','Toko',16632000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(118,2,'2024-02-24','N','1101','Pusat',0,16632000,NULL,NULL);
INSERT INTO "journal_line" VALUES(119,1,'2024-02-24','N','1301','Toko',7400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(119,2,'2024-02-24','N','1101','Pusat',0,7400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(120,1,'2024-02-24','N','1101','Pusat',9040000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(120,2,'2024-02-24','N','4111','Toko',0,9040000,3,NULL);
INSERT INTO "journal_line" VALUES(120,3,'2024-02-24','N','5111','Toko',7175700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(120,4,'2024-02-24','N','1301','Toko',0,7175700,NULL,NULL);
INSERT INTO "journal_line" VALUES(121,1,'2024-02-25','N','1101','Pusat',10000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(121,2,'2024-02-25','N','4111','Toko',0,10000000,2,NULL);
INSERT INTO "journal_line" VALUES(121,3,'2024-02-25','N','5111','Toko',6868000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(121,4,'2024-02-25','N','1301','Toko',0,6868000,NULL,NULL);
INSERT INTO "journal_line" VALUES(122,1,'2024-02-25','N','1101','Pusat',16200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(122,2,'2024-02-25','N','4201','Toko',0,16200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(122,3,'2024-02-25','N','5211','Toko',14966300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(122,4,'2024-02-25','N','1301','Toko',0,14966300,NULL,NULL);
INSERT INTO "journal_line" VALUES(123,1,'2024-02-26','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(123,2,'2024-02-26','N','4201','Toko',0,6000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(123,3,'2024-02-26','N','5211','Toko',4437000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(123,4,'2024-02-26','N','1301','Toko',0,4437000,NULL,NULL);
INSERT INTO "journal_line" VALUES(124,1,'2024-02-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(124,2,'2024-02-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(125,1,'2024-02-26','N','6104','Pusat',750000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(125,2,'2024-02-26','N','1101','Pusat',0,750000,NULL,NULL);
INSERT INTO "journal_line" VALUES(126,1,'2024-02-26','N','6103','Pusat',150000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(126,2,'2024-02-26','N','1101','Pusat',0,150000,NULL,NULL);
INSERT INTO "journal_line" VALUES(127,1,'2024-02-26','N','6102','Pusat',550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(127,2,'2024-02-26','N','1101','Pusat',0,550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(128,1,'2024-02-26','N','7103','Pusat',400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(128,2,'2024-02-26','N','1101','Pusat',0,400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(129,1,'2024-02-27','N','1101','Pusat',3080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(129,2,'2024-02-27','N','4111','Toko',0,3080000,3,NULL);
INSERT INTO "journal_line" VALUES(129,3,'2024-02-27','N','5111','Toko',2846700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(129,4,'2024-02-27','N','1301','Toko',0,2846700,NULL,NULL);
INSERT INTO "journal_line" VALUES(130,1,'2024-03-01','N','1101','Pusat',3360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(130,2,'2024-03-01','N','4111','Toko',0,3360000,4,NULL);
INSERT INTO "journal_line" VALUES(130,3,'2024-03-01','N','5111','Toko',3110900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(130,4,'2024-03-01','N','1301','Toko',0,3110900,NULL,NULL);
INSERT INTO "journal_line" VALUES(131,1,'2024-03-02','N','1101','Pusat',1280000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(131,2,'2024-03-02','N','4201','Toko',0,1280000,NULL,NULL);
INSERT INTO "journal_line" VALUES(131,3,'2024-03-02','N','5211','Toko',1158600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(131,4,'2024-03-02','N','1301','Toko',0,1158600,NULL,NULL);
INSERT INTO "journal_line" VALUES(132,1,'2024-03-03','N','1301','Toko',8130500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(132,2,'2024-03-03','N','1101','Pusat',0,8130500,NULL,NULL);
INSERT INTO "journal_line" VALUES(133,1,'2024-03-03','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(133,2,'2024-03-03','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(134,1,'2024-03-03','N','1301','Toko',10404000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(134,2,'2024-03-03','N','1101','Pusat',0,10404000,NULL,NULL);
INSERT INTO "journal_line" VALUES(135,1,'2024-03-03','N','1301','Toko',5800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(135,2,'2024-03-03','N','1101','Pusat',0,5800000,NULL,NULL);
INSERT INTO "journal_line" VALUES(136,1,'2024-03-03','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(136,2,'2024-03-03','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(137,1,'2024-03-03','N','1301','Toko',7252000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(137,2,'2024-03-03','N','1101','Pusat',0,7252000,NULL,NULL);
INSERT INTO "journal_line" VALUES(138,1,'2024-03-03','N','1101','Pusat',26000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(138,2,'2024-03-03','N','4111','Toko',0,26000000,4,NULL);
INSERT INTO "journal_line" VALUES(138,3,'2024-03-03','N','5111','Toko',16632000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(138,4,'2024-03-03','N','1301','Toko',0,16632000,NULL,NULL);
INSERT INTO "journal_line" VALUES(139,1,'2024-03-04','N','1101','Pusat',4400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(139,2,'2024-03-04','N','4201','Toko',0,4400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(139,3,'2024-03-04','N','5211','Toko',4032900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(139,4,'2024-03-04','N','1301','Toko',0,4032900,NULL,NULL);
INSERT INTO "journal_line" VALUES(140,1,'2024-03-05','N','1221','Toko',1680000,0,3,NULL);
INSERT INTO "journal_line" VALUES(140,2,'2024-03-05','N','4111','Toko',0,1680000,3,NULL);
INSERT INTO "journal_line" VALUES(140,3,'2024-03-05','N','5111','Toko',1555500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(140,4,'2024-03-05','N','1301','Toko',0,1555500,NULL,NULL);
INSERT INTO "journal_line" VALUES(141,1,'2024-03-05','N','1101','Pusat',13600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(141,2,'2024-03-05','N','4201','Toko',0,13600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(141,3,'2024-03-05','N','5211','Toko',9755000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(141,4,'2024-03-05','N','1301','Toko',0,9755000,NULL,NULL);
INSERT INTO "journal_line" VALUES(142,1,'2024-03-06','N','1101','Pusat',5120000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(142,2,'2024-03-06','N','4111','Toko',0,5120000,2,NULL);
INSERT INTO "journal_line" VALUES(142,3,'2024-03-06','N','5111','Toko',4644600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(142,4,'2024-03-06','N','1301','Toko',0,4644600,NULL,NULL);
INSERT INTO "journal_line" VALUES(143,1,'2024-03-09','N','1101','Pusat',2600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(143,2,'2024-03-09','N','4201','Toko',0,2600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(143,3,'2024-03-09','N','5211','Toko',1813000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(143,4,'2024-03-09','N','1301','Toko',0,1813000,NULL,NULL);
INSERT INTO "journal_line" VALUES(144,1,'2024-03-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(144,2,'2024-03-09','N','3102','Pusat',0,2000000,1,5);
INSERT INTO "journal_line" VALUES(145,1,'2024-03-09','N','2101','USP',5000000,0,1,6);
INSERT INTO "journal_line" VALUES(145,2,'2024-03-09','N','1101','Pusat',0,5000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(146,1,'2024-03-10','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(146,2,'2024-03-10','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(147,1,'2024-03-10','N','1301','Toko',5974000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(147,2,'2024-03-10','N','1101','Pusat',0,5974000,NULL,NULL);
INSERT INTO "journal_line" VALUES(148,1,'2024-03-10','N','1301','Toko',17304000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(148,2,'2024-03-10','N','1101','Pusat',0,17304000,NULL,NULL);
INSERT INTO "journal_line" VALUES(149,1,'2024-03-10','N','1101','Pusat',2800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(149,2,'2024-03-10','N','4111','Toko',0,2800000,3,NULL);
INSERT INTO "journal_line" VALUES(149,3,'2024-03-10','N','5111','Toko',2601000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(149,4,'2024-03-10','N','1301','Toko',0,2601000,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,1,'2024-03-10','N','1101','Pusat',7800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,2,'2024-03-10','N','4111','Toko',0,7800000,3,NULL);
INSERT INTO "journal_line" VALUES(150,3,'2024-03-10','N','5111','Toko',5439000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(150,4,'2024-03-10','N','1301','Toko',0,5439000,NULL,NULL);
INSERT INTO "journal_line" VALUES(151,1,'2024-03-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(151,2,'2024-03-10','N','3102','Pusat',0,2000000,2,7);
INSERT INTO "journal_line" VALUES(152,1,'2024-03-10','N','1101','Pusat',9500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(152,2,'2024-03-10','N','2101','USP',0,9500000,2,8);
INSERT INTO "journal_line" VALUES(153,1,'2024-03-10','N','1201','USP',300000000,0,2,15);
INSERT INTO "journal_line" VALUES(153,2,'2024-03-10','N','4102','USP',0,3000000,2,15);
INSERT INTO "journal_line" VALUES(153,3,'2024-03-10','N','1101','Pusat',0,297000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,1,'2024-03-11','N','1101','Pusat',2560000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,2,'2024-03-11','N','4201','Toko',0,2560000,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,3,'2024-03-11','N','5211','Toko',2322300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(154,4,'2024-03-11','N','1301','Toko',0,2322300,NULL,NULL);
INSERT INTO "journal_line" VALUES(155,1,'2024-03-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(155,2,'2024-03-11','N','3102','Pusat',0,2000000,3,9);
INSERT INTO "journal_line" VALUES(156,1,'2024-03-11','N','1101','Pusat',24270800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(156,2,'2024-03-11','N','1201','USP',0,20833300,3,10);
INSERT INTO "journal_line" VALUES(156,3,'2024-03-11','N','4101','USP',0,3437500,3,10);
INSERT INTO "journal_line" VALUES(157,1,'2024-03-12','N','1101','Pusat',24060000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(157,2,'2024-03-12','N','4201','Toko',0,24060000,NULL,NULL);
INSERT INTO "journal_line" VALUES(157,3,'2024-03-12','N','5211','Toko',16793700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(157,4,'2024-03-12','N','1301','Toko',0,16793700,NULL,NULL);
INSERT INTO "journal_line" VALUES(158,1,'2024-03-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(158,2,'2024-03-12','N','3102','Pusat',0,2000000,4,11);
INSERT INTO "journal_line" VALUES(159,1,'2024-03-12','N','1101','Pusat',19416700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(159,2,'2024-03-12','N','1201','USP',0,16666700,4,12);
INSERT INTO "journal_line" VALUES(159,3,'2024-03-12','N','4101','USP',0,2750000,4,12);
INSERT INTO "journal_line" VALUES(160,1,'2024-03-13','N','1101','Pusat',3300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(160,2,'2024-03-13','N','4201','Toko',0,3300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(160,3,'2024-03-13','N','5211','Toko',3028200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(160,4,'2024-03-13','N','1301','Toko',0,3028200,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,1,'2024-03-13','N','1101','Pusat',1100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,2,'2024-03-13','N','4201','Toko',0,1100000,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,3,'2024-03-13','N','5211','Toko',1009400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(161,4,'2024-03-13','N','1301','Toko',0,1009400,NULL,NULL);
INSERT INTO "journal_line" VALUES(162,1,'2024-03-15','N','1101','Pusat',7260000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(162,2,'2024-03-15','N','4111','Toko',0,7260000,3,NULL);
INSERT INTO "journal_line" VALUES(162,3,'2024-03-15','N','5111','Toko',6718300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(162,4,'2024-03-15','N','1301','Toko',0,6718300,NULL,NULL);
INSERT INTO "journal_line" VALUES(163,1,'2024-03-16','N','1101','Pusat',2400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(163,2,'2024-03-16','N','4111','Toko',0,2400000,3,NULL);
INSERT INTO "journal_line" VALUES(163,3,'2024-03-16','N','5111','Toko',1650700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(163,4,'2024-03-16','N','1301','Toko',0,1650700,NULL,NULL);
INSERT INTO "journal_line" VALUES(164,1,'2024-03-17','N','1301','Toko',8291500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(164,2,'2024-03-17','N','1101','Pusat',0,8291500,NULL,NULL);
INSERT INTO "journal_line" VALUES(165,1,'2024-03-17','N','1301','Toko',7210000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(165,2,'2024-03-17','N','1101','Pusat',0,7210000,NULL,NULL);
INSERT INTO "journal_line" VALUES(166,1,'2024-03-17','N','1301','Toko',4998000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(166,2,'2024-03-17','N','1101','Pusat',0,4998000,NULL,NULL);
INSERT INTO "journal_line" VALUES(167,1,'2024-03-17','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(167,2,'2024-03-17','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(168,1,'2024-03-17','N','1301','Toko',17304000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(168,2,'2024-03-17','N','1101','Pusat',0,17304000,NULL,NULL);
INSERT INTO "journal_line" VALUES(169,1,'2024-03-17','N','1301','Toko',7326000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(169,2,'2024-03-17','N','1101','Pusat',0,7326000,NULL,NULL);
INSERT INTO "journal_line" VALUES(170,1,'2024-03-17','N','1221','Toko',1540000,0,1,NULL);
INSERT INTO "journal_line" VALUES(170,2,'2024-03-17','N','4111','Toko',0,1540000,1,NULL);
INSERT INTO "journal_line" VALUES(170,3,'2024-03-17','N','5111','Toko',1437800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(170,4,'2024-03-17','N','1301','Toko',0,1437800,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,1,'2024-03-17','N','1101','Pusat',22200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,2,'2024-03-17','N','4201','Toko',0,22200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,3,'2024-03-17','N','5211','Toko',17778000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(171,4,'2024-03-17','N','1301','Toko',0,17778000,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,1,'2024-03-18','N','1101','Pusat',42160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,2,'2024-03-18','N','4111','Toko',0,42160000,1,NULL);
INSERT INTO "journal_line" VALUES(172,3,'2024-03-18','N','5111','Toko',30609700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(172,4,'2024-03-18','N','1301','Toko',0,30609700,NULL,NULL);
INSERT INTO "journal_line" VALUES(173,1,'2024-03-19','N','1101','Pusat',5500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(173,2,'2024-03-19','N','4111','Toko',0,5500000,4,NULL);
INSERT INTO "journal_line" VALUES(173,3,'2024-03-19','N','5111','Toko',4998000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(173,4,'2024-03-19','N','1301','Toko',0,4998000,NULL,NULL);
INSERT INTO "journal_line" VALUES(174,1,'2024-03-20','N','1101','Pusat',7180000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(174,2,'2024-03-20','N','4111','Toko',0,7180000,4,NULL);
INSERT INTO "journal_line" VALUES(174,3,'2024-03-20','N','5111','Toko',6682300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(174,4,'2024-03-20','N','1301','Toko',0,6682300,NULL,NULL);
INSERT INTO "journal_line" VALUES(175,1,'2024-03-20','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(175,2,'2024-03-20','N','4201','Toko',0,6000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(175,3,'2024-03-20','N','5211','Toko',4154400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(175,4,'2024-03-20','N','1301','Toko',0,4154400,NULL,NULL);
INSERT INTO "journal_line" VALUES(176,1,'2024-03-24','N','1301','Toko',7904000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(176,2,'2024-03-24','N','1101','Pusat',0,7904000,NULL,NULL);
INSERT INTO "journal_line" VALUES(177,1,'2024-03-24','N','1301','Toko',6860000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(177,2,'2024-03-24','N','1101','Pusat',0,6860000,NULL,NULL);
INSERT INTO "journal_line" VALUES(178,1,'2024-03-24','N','1301','Toko',10200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(178,2,'2024-03-24','N','1101','Pusat',0,10200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(179,1,'2024-03-24','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(179,2,'2024-03-24','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(180,1,'2024-03-24','N','1301','Toko',5742000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(180,2,'2024-03-24','N','1101','Pusat',0,5742000,NULL,NULL);
INSERT INTO "journal_line" VALUES(181,1,'2024-03-24','N','1301','Toko',4080000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(181,2,'2024-03-24','N','1101','Pusat',0,4080000,NULL,NULL);
INSERT INTO "journal_line" VALUES(182,1,'2024-03-24','N','1301','Toko',17472000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(182,2,'2024-03-24','N','1101','Pusat',0,17472000,NULL,NULL);
INSERT INTO "journal_line" VALUES(183,1,'2024-03-24','N','1301','Toko',7474000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(183,2,'2024-03-24','N','1101','Pusat',0,7474000,NULL,NULL);
INSERT INTO "journal_line" VALUES(184,1,'2024-03-24','N','1221','Toko',8920000,0,2,NULL);
INSERT INTO "journal_line" VALUES(184,2,'2024-03-24','N','4111','Toko',0,8920000,2,NULL);
INSERT INTO "journal_line" VALUES(184,3,'2024-03-24','N','5111','Toko',8342000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(184,4,'2024-03-24','N','1301','Toko',0,8342000,NULL,NULL);
INSERT INTO "journal_line" VALUES(185,1,'2024-03-25','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(185,2,'2024-03-25','N','4111','Toko',0,8400000,4,NULL);
INSERT INTO "journal_line" VALUES(185,3,'2024-03-25','N','5111','Toko',7650000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(185,4,'2024-03-25','N','1301','Toko',0,7650000,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,1,'2024-03-25','N','1101','Pusat',13000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,2,'2024-03-25','N','4111','Toko',0,13000000,1,NULL);
INSERT INTO "journal_line" VALUES(186,3,'2024-03-25','N','5111','Toko',9305500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(186,4,'2024-03-25','N','1301','Toko',0,9305500,NULL,NULL);
INSERT INTO "journal_line" VALUES(187,1,'2024-03-26','N','1101','Pusat',8360000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(187,2,'2024-03-26','N','4111','Toko',0,8360000,4,NULL);
INSERT INTO "journal_line" VALUES(187,3,'2024-03-26','N','5111','Toko',7506800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(187,4,'2024-03-26','N','1301','Toko',0,7506800,NULL,NULL);
INSERT INTO "journal_line" VALUES(188,1,'2024-03-26','N','1101','Pusat',7600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(188,2,'2024-03-26','N','4111','Toko',0,7600000,2,NULL);
INSERT INTO "journal_line" VALUES(188,3,'2024-03-26','N','5111','Toko',6741000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(188,4,'2024-03-26','N','1301','Toko',0,6741000,NULL,NULL);
INSERT INTO "journal_line" VALUES(189,1,'2024-03-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(189,2,'2024-03-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(190,1,'2024-03-26','N','6104','Pusat',600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(190,2,'2024-03-26','N','1101','Pusat',0,600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(191,1,'2024-03-26','N','6103','Pusat',100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(191,2,'2024-03-26','N','1101','Pusat',0,100000,NULL,NULL);
INSERT INTO "journal_line" VALUES(192,1,'2024-03-26','N','6102','Pusat',300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(192,2,'2024-03-26','N','1101','Pusat',0,300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(193,1,'2024-03-26','N','7103','Pusat',300000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(193,2,'2024-03-26','N','1101','Pusat',0,300000,NULL,NULL);
INSERT INTO "journal_line" VALUES(194,1,'2024-03-27','N','1101','Pusat',32000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(194,2,'2024-03-27','N','4111','Toko',0,32000000,4,NULL);
INSERT INTO "journal_line" VALUES(194,3,'2024-03-27','N','5111','Toko',21778500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(194,4,'2024-03-27','N','1301','Toko',0,21778500,NULL,NULL);
INSERT INTO "journal_line" VALUES(195,1,'2024-04-02','N','1101','Pusat',3600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(195,2,'2024-04-02','N','4201','Toko',0,3600000,NULL,NULL);
INSERT INTO "journal_line" VALUES(195,3,'2024-04-02','N','5211','Toko',2455400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(195,4,'2024-04-02','N','1301','Toko',0,2455400,NULL,NULL);
INSERT INTO "journal_line" VALUES(196,1,'2024-04-03','N','1301','Toko',8291500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(196,2,'2024-04-03','N','1101','Pusat',0,8291500,NULL,NULL);
INSERT INTO "journal_line" VALUES(197,1,'2024-04-03','N','1301','Toko',7448000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(197,2,'2024-04-03','N','1101','Pusat',0,7448000,NULL,NULL);
INSERT INTO "journal_line" VALUES(198,1,'2024-04-03','N','1301','Toko',6930000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(198,2,'2024-04-03','N','1101','Pusat',0,6930000,NULL,NULL);
INSERT INTO "journal_line" VALUES(199,1,'2024-04-03','N','1301','Toko',10098000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(199,2,'2024-04-03','N','1101','Pusat',0,10098000,NULL,NULL);
INSERT INTO "journal_line" VALUES(200,1,'2024-04-03','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(200,2,'2024-04-03','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(201,1,'2024-04-03','N','1301','Toko',5684000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(201,2,'2024-04-03','N','1101','Pusat',0,5684000,NULL,NULL);
INSERT INTO "journal_line" VALUES(202,1,'2024-04-03','N','1301','Toko',3960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(202,2,'2024-04-03','N','1101','Pusat',0,3960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(203,1,'2024-04-03','N','1301','Toko',17472000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(203,2,'2024-04-03','N','1101','Pusat',0,17472000,NULL,NULL);
INSERT INTO "journal_line" VALUES(204,1,'2024-04-03','N','1301','Toko',7474000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(204,2,'2024-04-03','N','1101','Pusat',0,7474000,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,1,'2024-04-03','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,2,'2024-04-03','N','4201','Toko',0,6000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,3,'2024-04-03','N','5211','Toko',3997900,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(205,4,'2024-04-03','N','1301','Toko',0,3997900,NULL,NULL);
INSERT INTO "journal_line" VALUES(206,1,'2024-04-04','N','1101','Pusat',13120000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(206,2,'2024-04-04','N','4111','Toko',0,13120000,4,NULL);
INSERT INTO "journal_line" VALUES(206,3,'2024-04-04','N','5111','Toko',11941700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(206,4,'2024-04-04','N','1301','Toko',0,11941700,NULL,NULL);
INSERT INTO "journal_line" VALUES(207,1,'2024-04-05','N','1101','Pusat',6980000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(207,2,'2024-04-05','N','4201','Toko',0,6980000,NULL,NULL);
INSERT INTO "journal_line" VALUES(207,3,'2024-04-05','N','5211','Toko',6306300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(207,4,'2024-04-05','N','1301','Toko',0,6306300,NULL,NULL);
INSERT INTO "journal_line" VALUES(208,1,'2024-04-06','N','1101','Pusat',16900000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(208,2,'2024-04-06','N','4111','Toko',0,16900000,4,NULL);
INSERT INTO "journal_line" VALUES(208,3,'2024-04-06','N','5111','Toko',11842000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(208,4,'2024-04-06','N','1301','Toko',0,11842000,NULL,NULL);
INSERT INTO "journal_line" VALUES(209,1,'2024-04-06','N','1101','Pusat',4620000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(209,2,'2024-04-06','N','4111','Toko',0,4620000,2,NULL);
INSERT INTO "journal_line" VALUES(209,3,'2024-04-06','N','5111','Toko',4151000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(209,4,'2024-04-06','N','1301','Toko',0,4151000,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,1,'2024-04-08','N','1101','Pusat',8400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,2,'2024-04-08','N','4201','Toko',0,8400000,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,3,'2024-04-08','N','5211','Toko',7588800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(210,4,'2024-04-08','N','1301','Toko',0,7588800,NULL,NULL);
INSERT INTO "journal_line" VALUES(211,1,'2024-04-08','N','1101','Pusat',4400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(211,2,'2024-04-08','N','4111','Toko',0,4400000,3,NULL);
INSERT INTO "journal_line" VALUES(211,3,'2024-04-08','N','5111','Toko',4037600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(211,4,'2024-04-08','N','1301','Toko',0,4037600,NULL,NULL);
INSERT INTO "journal_line" VALUES(212,1,'2024-04-09','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(212,2,'2024-04-09','N','3102','Pusat',0,2000000,1,5);
INSERT INTO "journal_line" VALUES(213,1,'2024-04-10','N','1301','Toko',8130500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(213,2,'2024-04-10','N','1101','Pusat',0,8130500,NULL,NULL);
INSERT INTO "journal_line" VALUES(214,1,'2024-04-10','N','1301','Toko',7676000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(214,2,'2024-04-10','N','1101','Pusat',0,7676000,NULL,NULL);
INSERT INTO "journal_line" VALUES(215,1,'2024-04-10','N','1301','Toko',7140000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(215,2,'2024-04-10','N','1101','Pusat',0,7140000,NULL,NULL);
INSERT INTO "journal_line" VALUES(216,1,'2024-04-10','N','1301','Toko',10098000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(216,2,'2024-04-10','N','1101','Pusat',0,10098000,NULL,NULL);
INSERT INTO "journal_line" VALUES(217,1,'2024-04-10','N','1301','Toko',4851000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(217,2,'2024-04-10','N','1101','Pusat',0,4851000,NULL,NULL);
INSERT INTO "journal_line" VALUES(218,1,'2024-04-10','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(218,2,'2024-04-10','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(219,1,'2024-04-10','N','1301','Toko',7622000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(219,2,'2024-04-10','N','1101','Pusat',0,7622000,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,1,'2024-04-10','N','1101','Pusat',8620000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,2,'2024-04-10','N','4111','Toko',0,8620000,1,NULL);
INSERT INTO "journal_line" VALUES(220,3,'2024-04-10','N','5111','Toko',7109700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(220,4,'2024-04-10','N','1301','Toko',0,7109700,NULL,NULL);
INSERT INTO "journal_line" VALUES(221,1,'2024-04-10','N','1101','Pusat',2200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(221,2,'2024-04-10','N','4111','Toko',0,2200000,2,NULL);
INSERT INTO "journal_line" VALUES(221,3,'2024-04-10','N','5111','Toko',1953500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(221,4,'2024-04-10','N','1301','Toko',0,1953500,NULL,NULL);
INSERT INTO "journal_line" VALUES(222,1,'2024-04-10','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(222,2,'2024-04-10','N','3102','Pusat',0,2000000,2,7);
INSERT INTO "journal_line" VALUES(223,1,'2024-04-10','N','1101','Pusat',29500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(223,2,'2024-04-10','N','1201','USP',0,25000000,2,15);
INSERT INTO "journal_line" VALUES(223,3,'2024-04-10','N','4101','USP',0,4500000,2,15);
INSERT INTO "journal_line" VALUES(224,1,'2024-04-11','N','1101','Pusat',12100000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(224,2,'2024-04-11','N','4111','Toko',0,12100000,2,NULL);
INSERT INTO "journal_line" VALUES(224,3,'2024-04-11','N','5111','Toko',10458800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(224,4,'2024-04-11','N','1301','Toko',0,10458800,NULL,NULL);
INSERT INTO "journal_line" VALUES(225,1,'2024-04-11','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(225,2,'2024-04-11','N','3102','Pusat',0,2000000,3,9);
INSERT INTO "journal_line" VALUES(226,1,'2024-04-11','N','1101','Pusat',23958300,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(226,2,'2024-04-11','N','1201','USP',0,20833300,3,10);
INSERT INTO "journal_line" VALUES(226,3,'2024-04-11','N','4101','USP',0,3125000,3,10);
INSERT INTO "journal_line" VALUES(227,1,'2024-04-12','N','1101','Pusat',3800000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(227,2,'2024-04-12','N','4111','Toko',0,3800000,3,NULL);
INSERT INTO "journal_line" VALUES(227,3,'2024-04-12','N','5111','Toko',2728200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(227,4,'2024-04-12','N','1301','Toko',0,2728200,NULL,NULL);
INSERT INTO "journal_line" VALUES(228,1,'2024-04-12','N','1101','Pusat',2000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(228,2,'2024-04-12','N','3102','Pusat',0,2000000,4,11);
INSERT INTO "journal_line" VALUES(229,1,'2024-04-12','N','1101','Pusat',5000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(229,2,'2024-04-12','N','2101','USP',0,5000000,4,14);
INSERT INTO "journal_line" VALUES(230,1,'2024-04-12','N','1101','Pusat',19166700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(230,2,'2024-04-12','N','1201','USP',0,16666700,4,12);
INSERT INTO "journal_line" VALUES(230,3,'2024-04-12','N','4101','USP',0,2500000,4,12);
INSERT INTO "journal_line" VALUES(231,1,'2024-04-13','N','1221','Toko',6660000,0,1,NULL);
INSERT INTO "journal_line" VALUES(231,2,'2024-04-13','N','4111','Toko',0,6660000,1,NULL);
INSERT INTO "journal_line" VALUES(231,3,'2024-04-13','N','5111','Toko',5983200,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(231,4,'2024-04-13','N','1301','Toko',0,5983200,NULL,NULL);
INSERT INTO "journal_line" VALUES(232,1,'2024-04-15','N','1221','Toko',5040000,0,4,NULL);
INSERT INTO "journal_line" VALUES(232,2,'2024-04-15','N','4111','Toko',0,5040000,4,NULL);
INSERT INTO "journal_line" VALUES(232,3,'2024-04-15','N','5111','Toko',4579600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(232,4,'2024-04-15','N','1301','Toko',0,4579600,NULL,NULL);
INSERT INTO "journal_line" VALUES(233,1,'2024-04-16','N','1101','Pusat',4000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(233,2,'2024-04-16','N','4201','Toko',0,4000000,NULL,NULL);
INSERT INTO "journal_line" VALUES(233,3,'2024-04-16','N','5211','Toko',2847800,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(233,4,'2024-04-16','N','1301','Toko',0,2847800,NULL,NULL);
INSERT INTO "journal_line" VALUES(234,1,'2024-04-17','N','1301','Toko',7752000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(234,2,'2024-04-17','N','1101','Pusat',0,7752000,NULL,NULL);
INSERT INTO "journal_line" VALUES(235,1,'2024-04-17','N','1301','Toko',4900000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(235,2,'2024-04-17','N','1101','Pusat',0,4900000,NULL,NULL);
INSERT INTO "journal_line" VALUES(236,1,'2024-04-17','N','1301','Toko',5974000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(236,2,'2024-04-17','N','1101','Pusat',0,5974000,NULL,NULL);
INSERT INTO "journal_line" VALUES(237,1,'2024-04-17','N','1101','Pusat',5600000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(237,2,'2024-04-17','N','4111','Toko',0,5600000,1,NULL);
INSERT INTO "journal_line" VALUES(237,3,'2024-04-17','N','5111','Toko',5051000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(237,4,'2024-04-17','N','1301','Toko',0,5051000,NULL,NULL);
INSERT INTO "journal_line" VALUES(238,1,'2024-04-18','N','1101','Pusat',2200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(238,2,'2024-04-18','N','4111','Toko',0,2200000,3,NULL);
INSERT INTO "journal_line" VALUES(238,3,'2024-04-18','N','5111','Toko',1960000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(238,4,'2024-04-18','N','1301','Toko',0,1960000,NULL,NULL);
INSERT INTO "journal_line" VALUES(239,1,'2024-04-18','N','1101','Pusat',7320000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(239,2,'2024-04-18','N','4111','Toko',0,7320000,3,NULL);
INSERT INTO "journal_line" VALUES(239,3,'2024-04-18','N','5111','Toko',6626400,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(239,4,'2024-04-18','N','1301','Toko',0,6626400,NULL,NULL);
INSERT INTO "journal_line" VALUES(240,1,'2024-04-19','N','1101','Pusat',11200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(240,2,'2024-04-19','N','4111','Toko',0,11200000,2,NULL);
INSERT INTO "journal_line" VALUES(240,3,'2024-04-19','N','5111','Toko',8249700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(240,4,'2024-04-19','N','1301','Toko',0,8249700,NULL,NULL);
INSERT INTO "journal_line" VALUES(241,1,'2024-04-20','N','1101','Pusat',9660000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(241,2,'2024-04-20','N','4201','Toko',0,9660000,NULL,NULL);
INSERT INTO "journal_line" VALUES(241,3,'2024-04-20','N','5211','Toko',8892500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(241,4,'2024-04-20','N','1301','Toko',0,8892500,NULL,NULL);
INSERT INTO "journal_line" VALUES(242,1,'2024-04-20','N','1221','Toko',6400000,0,1,NULL);
INSERT INTO "journal_line" VALUES(242,2,'2024-04-20','N','4111','Toko',0,6400000,1,NULL);
INSERT INTO "journal_line" VALUES(242,3,'2024-04-20','N','5111','Toko',5833100,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(242,4,'2024-04-20','N','1301','Toko',0,5833100,NULL,NULL);
INSERT INTO "journal_line" VALUES(243,1,'2024-04-22','N','1101','Pusat',6000000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(243,2,'2024-04-22','N','4111','Toko',0,6000000,4,NULL);
INSERT INTO "journal_line" VALUES(243,3,'2024-04-22','N','5111','Toko',4113700,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(243,4,'2024-04-22','N','1301','Toko',0,4113700,NULL,NULL);
INSERT INTO "journal_line" VALUES(244,1,'2024-04-23','N','1101','Pusat',1680000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(244,2,'2024-04-23','N','4201','Toko',0,1680000,NULL,NULL);
INSERT INTO "journal_line" VALUES(244,3,'2024-04-23','N','5211','Toko',1543600,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(244,4,'2024-04-23','N','1301','Toko',0,1543600,NULL,NULL);
INSERT INTO "journal_line" VALUES(245,1,'2024-04-24','N','1301','Toko',8291500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(245,2,'2024-04-24','N','1101','Pusat',0,8291500,NULL,NULL);
INSERT INTO "journal_line" VALUES(246,1,'2024-04-24','N','1301','Toko',7070000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(246,2,'2024-04-24','N','1101','Pusat',0,7070000,NULL,NULL);
INSERT INTO "journal_line" VALUES(247,1,'2024-04-24','N','1301','Toko',10200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(247,2,'2024-04-24','N','1101','Pusat',0,10200000,NULL,NULL);
INSERT INTO "journal_line" VALUES(248,1,'2024-04-24','N','1301','Toko',5047000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(248,2,'2024-04-24','N','1101','Pusat',0,5047000,NULL,NULL);
INSERT INTO "journal_line" VALUES(249,1,'2024-04-24','N','1301','Toko',4160000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(249,2,'2024-04-24','N','1101','Pusat',0,4160000,NULL,NULL);
INSERT INTO "journal_line" VALUES(250,1,'2024-04-24','N','1301','Toko',7548000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(250,2,'2024-04-24','N','1101','Pusat',0,7548000,NULL,NULL);
INSERT INTO "journal_line" VALUES(251,1,'2024-04-24','N','1101','Pusat',5720000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(251,2,'2024-04-24','N','4111','Toko',0,5720000,3,NULL);
INSERT INTO "journal_line" VALUES(251,3,'2024-04-24','N','5111','Toko',5246500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(251,4,'2024-04-24','N','1301','Toko',0,5246500,NULL,NULL);
INSERT INTO "journal_line" VALUES(252,1,'2024-04-25','N','1101','Pusat',4280000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(252,2,'2024-04-25','N','4111','Toko',0,4280000,2,NULL);
INSERT INTO "journal_line" VALUES(252,3,'2024-04-25','N','5111','Toko',3658500,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(252,4,'2024-04-25','N','1301','Toko',0,3658500,NULL,NULL);
INSERT INTO "journal_line" VALUES(253,1,'2024-04-26','N','1101','Pusat',24200000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(253,2,'2024-04-26','N','4111','Toko',0,24200000,4,NULL);
INSERT INTO "journal_line" VALUES(253,3,'2024-04-26','N','5111','Toko',18936000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(253,4,'2024-04-26','N','1301','Toko',0,18936000,NULL,NULL);
INSERT INTO "journal_line" VALUES(254,1,'2024-04-26','N','1101','Pusat',10400000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(254,2,'2024-04-26','N','4111','Toko',0,10400000,4,NULL);
INSERT INTO "journal_line" VALUES(254,3,'2024-04-26','N','5111','Toko',7548000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(254,4,'2024-04-26','N','1301','Toko',0,7548000,NULL,NULL);
INSERT INTO "journal_line" VALUES(255,1,'2024-04-26','N','6101','Pusat',1850000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(255,2,'2024-04-26','N','1101','Pusat',0,1850000,NULL,NULL);
INSERT INTO "journal_line" VALUES(256,1,'2024-04-26','N','6104','Pusat',550000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(256,2,'2024-04-26','N','1101','Pusat',0,550000,NULL,NULL);
INSERT INTO "journal_line" VALUES(257,1,'2024-04-26','N','6103','Pusat',150000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(257,2,'2024-04-26','N','1101','Pusat',0,150000,NULL,NULL);
INSERT INTO "journal_line" VALUES(258,1,'2024-04-26','N','6102','Pusat',450000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(258,2,'2024-04-26','N','1101','Pusat',0,450000,NULL,NULL);
INSERT INTO "journal_line" VALUES(259,1,'2024-04-26','N','7103','Pusat',500000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(259,2,'2024-04-26','N','1101','Pusat',0,500000,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,1,'2024-04-27','N','1101','Pusat',5120000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,2,'2024-04-27','N','4201','Toko',0,5120000,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,3,'2024-04-27','N','5211','Toko',4738000,0,NULL,NULL);
INSERT INTO "journal_line" VALUES(260,4,'2024-04-27','N','1301','Toko',0,4738000,NULL,NULL);
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
INSERT INTO "loan" VALUES(10,1,250000000,180000,'declining',12,0,'end',100,'nearest','half-up','2024-01-11',2500000,0,NULL,31,'modal jahit');
INSERT INTO "loan" VALUES(12,1,200000000,180000,'declining',12,0,'end',100,'nearest','half-up','2024-01-12',2000000,0,NULL,35,'modal warung');
INSERT INTO "loan" VALUES(13,4,450000000,180000,'bullet',6,0,'end',100,'nearest','half-up','2024-02-09',4500000,0,NULL,84,'beli kambing');
INSERT INTO "loan" VALUES(15,1,300000000,180000,'declining',12,0,'end',100,'nearest','half-up','2024-03-10',3000000,0,NULL,153,'modal keripik');
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
INSERT INTO "loan_instalment" VALUES(10,1,1,'2024-02-11',20833300,3750000);
INSERT INTO "loan_instalment" VALUES(10,1,2,'2024-03-11',20833300,3437500);
INSERT INTO "loan_instalment" VALUES(10,1,3,'2024-04-11',20833300,3125000);
INSERT INTO "loan_instalment" VALUES(10,1,4,'2024-05-11',20833300,2812500);
INSERT INTO "loan_instalment" VALUES(10,1,5,'2024-06-11',20833300,2500000);
INSERT INTO "loan_instalment" VALUES(10,1,6,'2024-07-11',20833300,2187500);
INSERT INTO "loan_instalment" VALUES(10,1,7,'2024-08-11',20833300,1875000);
INSERT INTO "loan_instalment" VALUES(10,1,8,'2024-09-11',20833300,1562500);
INSERT INTO "loan_instalment" VALUES(10,1,9,'2024-10-11',20833300,1250000);
INSERT INTO "loan_instalment" VALUES(10,1,10,'2024-11-11',20833300,937500);
INSERT INTO "loan_instalment" VALUES(10,1,11,'2024-12-11',20833300,625000);
INSERT INTO "loan_instalment" VALUES(10,1,12,'2025-01-11',20833700,312500);
INSERT INTO "loan_instalment" VALUES(12,1,1,'2024-02-12',16666700,3000000);
INSERT INTO "loan_instalment" VALUES(12,1,2,'2024-03-12',16666700,2750000);
INSERT INTO "loan_instalment" VALUES(12,1,3,'2024-04-12',16666700,2500000);
INSERT INTO "loan_instalment" VALUES(12,1,4,'2024-05-12',16666700,2250000);
INSERT INTO "loan_instalment" VALUES(12,1,5,'2024-06-12',16666700,2000000);
INSERT INTO "loan_instalment" VALUES(12,1,6,'2024-07-12',16666700,1750000);
INSERT INTO "loan_instalment" VALUES(12,1,7,'2024-08-12',16666700,1500000);
INSERT INTO "loan_instalment" VALUES(12,1,8,'2024-09-12',16666700,1250000);
INSERT INTO "loan_instalment" VALUES(12,1,9,'2024-10-12',16666700,1000000);
INSERT INTO "loan_instalment" VALUES(12,1,10,'2024-11-12',16666700,750000);
INSERT INTO "loan_instalment" VALUES(12,1,11,'2024-12-12',16666700,500000);
INSERT INTO "loan_instalment" VALUES(12,1,12,'2025-01-12',16666300,250000);
INSERT INTO "loan_instalment" VALUES(13,1,1,'2024-03-09',0,0);
INSERT INTO "loan_instalment" VALUES(13,1,2,'2024-04-09',0,0);
INSERT INTO "loan_instalment" VALUES(13,1,3,'2024-05-09',0,0);
INSERT INTO "loan_instalment" VALUES(13,1,4,'2024-06-09',0,0);
INSERT INTO "loan_instalment" VALUES(13,1,5,'2024-07-09',0,0);
INSERT INTO "loan_instalment" VALUES(13,1,6,'2024-08-09',450000000,40500000);
INSERT INTO "loan_instalment" VALUES(15,1,1,'2024-04-10',25000000,4500000);
INSERT INTO "loan_instalment" VALUES(15,1,2,'2024-05-10',25000000,4125000);
INSERT INTO "loan_instalment" VALUES(15,1,3,'2024-06-10',25000000,3750000);
INSERT INTO "loan_instalment" VALUES(15,1,4,'2024-07-10',25000000,3375000);
INSERT INTO "loan_instalment" VALUES(15,1,5,'2024-08-10',25000000,3000000);
INSERT INTO "loan_instalment" VALUES(15,1,6,'2024-09-10',25000000,2625000);
INSERT INTO "loan_instalment" VALUES(15,1,7,'2024-10-10',25000000,2250000);
INSERT INTO "loan_instalment" VALUES(15,1,8,'2024-11-10',25000000,1875000);
INSERT INTO "loan_instalment" VALUES(15,1,9,'2024-12-10',25000000,1500000);
INSERT INTO "loan_instalment" VALUES(15,1,10,'2025-01-10',25000000,1125000);
INSERT INTO "loan_instalment" VALUES(15,1,11,'2025-02-10',25000000,750000);
INSERT INTO "loan_instalment" VALUES(15,1,12,'2025-03-10',25000000,375000);
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
INSERT INTO "loan_payment" VALUES(95,10,'2024-02-11',20833300,3750000,0);
INSERT INTO "loan_payment" VALUES(100,12,'2024-02-12',16666700,3000000,0);
INSERT INTO "loan_payment" VALUES(156,10,'2024-03-11',20833300,3437500,0);
INSERT INTO "loan_payment" VALUES(159,12,'2024-03-12',16666700,2750000,0);
INSERT INTO "loan_payment" VALUES(223,15,'2024-04-10',25000000,4500000,0);
INSERT INTO "loan_payment" VALUES(226,10,'2024-04-11',20833300,3125000,0);
INSERT INTO "loan_payment" VALUES(230,12,'2024-04-12',16666700,2500000,0);
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
	destination_country TEXT DEFAULT '' NOT NULL, 
	returned_year INTEGER, 
	disability TEXT DEFAULT '' NOT NULL, 
	heir_name TEXT DEFAULT '' NOT NULL, 
	heir_relation TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_member PRIMARY KEY (id), 
	CONSTRAINT uq_member_number UNIQUE (number)
)
 STRICT

;
INSERT INTO "member" VALUES(1,'0001','Maria Goreti Wulandari','P','active','2024-01-01',NULL,'3307995602760001','Kebumen','1976-02-16','RT 04/RW 03','Manggis','Anggrek','0800-0000-0001','Arab Saudi',2015,'','Tumini Utami','suami');
INSERT INTO "member" VALUES(2,'0002','Rukmini Ningsih','P','active','2024-01-01',NULL,'3307996301870002','Kebumen','1987-01-23','RT 03/RW 03','Kuripan','Mawar','0800-0000-0002','Hong Kong',2021,'','Tumini Kewa','suami');
INSERT INTO "member" VALUES(3,'0003','Rohayati','P','active','2024-01-01',NULL,'3307994109880003','Kebumen','1988-09-01','RT 06/RW 01','Gondang','Kenanga','0800-0000-0003','Arab Saudi',2012,'','Rubiyah Puspitasari','adik');
INSERT INTO "member" VALUES(4,'0004','Munawaroh Setyowati','P','active','2024-01-01',NULL,'3307994806750004','Temanggung','1975-06-08','RT 04/RW 02','Bojasari','Dahlia','0800-0000-0004','Malaysia',2018,'','Titin Handayani','anak');
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
INSERT INTO "member_status" VALUES(1,1,'active','2024-01-01','','bendahara','2024-01-01T09:00:10Z','1e2feb89414c343c1027c4d1c386bbc4');
INSERT INTO "member_status" VALUES(2,2,'active','2024-01-01','','bendahara','2024-01-01T09:00:13Z','35bf992dc9e9c616612e7696a6cecc1b');
INSERT INTO "member_status" VALUES(3,3,'active','2024-01-01','','bendahara','2024-01-01T09:00:16Z','9b810e766ec9d28663ca828dd5f4b3b2');
INSERT INTO "member_status" VALUES(4,4,'active','2024-01-01','','bendahara','2024-01-01T09:00:19Z','cd447e35b8b6d8fe442e3d437204e52d');
CREATE TABLE officer (
	id INTEGER NOT NULL, 
	body TEXT NOT NULL, 
	position TEXT NOT NULL, 
	name TEXT NOT NULL, 
	member_id INTEGER, 
	from_date TEXT NOT NULL, 
	to_date TEXT, 
	rank INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_officer PRIMARY KEY (id), 
	CONSTRAINT fk_officer_member_id FOREIGN KEY(member_id) REFERENCES member (id)
)
 STRICT

;
INSERT INTO "officer" VALUES(1,'board','Ketua','Katarina Lestari',NULL,'2024-01-01',NULL,0);
INSERT INTO "officer" VALUES(2,'board','Sekretaris','Nur Hidayah Wulandari',NULL,'2024-01-01',NULL,1);
INSERT INTO "officer" VALUES(3,'board','Bendahara','Siti Aminah',NULL,'2024-01-01',NULL,2);
INSERT INTO "officer" VALUES(4,'supervisory_committee','Ketua pengawas','Rohmah Widyastuti',NULL,'2024-01-01',NULL,0);
INSERT INTO "officer" VALUES(5,'supervisory_committee','Anggota pengawas','Tumini Handayani',NULL,'2024-01-01',NULL,1);
INSERT INTO "officer" VALUES(6,'supervisory_committee','Anggota pengawas','Maria Goreti Kewa',NULL,'2024-01-01',NULL,2);
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
INSERT INTO "period_event" VALUES(1,2024,1,'closed','2024-03-01T09:00:01Z','bendahara','','82060b13919fe68538f6fb39320819005642f546e8aef6b1ae00f88f355556a3','cash_count bank_match dues savings_interest depreciation stock_count loan_allowance print_and_sign backup');
INSERT INTO "period_event" VALUES(2,2024,2,'closed','2024-04-01T09:00:01Z','bendahara','','5f833c849515210ad210b3209ad6c2aba56edeb0940749ce797088273975c04e','cash_count bank_match dues savings_interest depreciation stock_count loan_allowance print_and_sign backup');
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
INSERT INTO "savings_account" VALUES(5,2);
INSERT INTO "savings_account" VALUES(6,3);
INSERT INTO "savings_account" VALUES(7,2);
INSERT INTO "savings_account" VALUES(8,3);
INSERT INTO "savings_account" VALUES(9,2);
INSERT INTO "savings_account" VALUES(11,2);
INSERT INTO "savings_account" VALUES(14,3);
CREATE TABLE savings_product (
	id INTEGER NOT NULL, 
	code TEXT NOT NULL, 
	name_id TEXT NOT NULL, 
	name_en TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	account_code TEXT NOT NULL, 
	rate_ppm INTEGER DEFAULT '0' NOT NULL, 
	interest_method TEXT DEFAULT '' NOT NULL, 
	minimum_deposit_sen INTEGER DEFAULT '0' NOT NULL, 
	minimum_balance_sen INTEGER DEFAULT '0' NOT NULL, 
	withdrawable INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_withdrawable CHECK (withdrawable IN (0, 1)), 
	active INTEGER DEFAULT '1' NOT NULL CONSTRAINT ck_savings_product_active CHECK (active IN (0, 1)), 
	CONSTRAINT pk_savings_product PRIMARY KEY (id), 
	CONSTRAINT uq_savings_product_code UNIQUE (code), 
	CONSTRAINT fk_savings_product_account_code FOREIGN KEY(account_code) REFERENCES account (code)
)
 STRICT

;
INSERT INTO "savings_product" VALUES(1,'SP','Simpanan pokok','Membership share','membership_share','3101',0,'lowest',0,0,0,1);
INSERT INTO "savings_product" VALUES(2,'SW','Simpanan wajib','Mandatory savings','mandatory_savings','3102',0,'lowest',0,0,0,1);
INSERT INTO "savings_product" VALUES(3,'SS','Simpanan sukarela','Voluntary savings','voluntary_savings','2101',0,'lowest',0,0,1,1);
INSERT INTO "savings_product" VALUES(4,'SB','Simpanan berjangka','Term deposit','term_deposit','2102',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(5,'SHR','Simpanan hari raya','Holiday savings','holiday_savings','2103',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(6,'SPD','Simpanan pendidikan','Education savings','education_savings','2104',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(7,'SK','Simpanan khusus','Special savings','special_savings','2105',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(8,'TCA','Tabungan calon anggota dan koperasi lain','Savings of prospective members and other cooperatives','voluntary_savings','2106',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(9,'SWP','Simpanan wajib pinjam','Loan-linked savings','loan_linked_savings','2107',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(10,'SBP','Simpanan berjangka lebih dari 1 tahun','Term deposit over one year','term_deposit','2204',0,'lowest',0,0,1,0);
INSERT INTO "savings_product" VALUES(11,'SWK','Simpanan wajib khusus','Loan-linked capital','loan_linked_savings','3103',0,'lowest',0,0,0,0);
CREATE TABLE setting (
	"key" TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_setting PRIMARY KEY ("key")
)
 STRICT

;
INSERT INTO "setting" VALUES('cooperative','{"address": "", "chair": "", "cooperative_id_number": "", "district": "", "fiscal_year_start_month": 1, "kind": "multi_purpose", "legal_entity_number": "", "name": "Koperasi Kecil", "opening_date": "2024-01-01", "province": "", "regency": "", "secretary": "", "treasurer": "", "village": ""}');
INSERT INTO "setting" VALUES('book_rules','{"agm_deadline_months": 3, "instalment_rounding_sen": 100, "interest_word": "jasa", "loan_rate_cap_ppm": 240000, "mandatory_savings": [["2024-01-01", 2000000]], "membership_share": [["2024-01-01", 10000000]], "savings_rate_cap_ppm": 90000, "stamp_duty_above_sen": 500000000}');
INSERT INTO "setting" VALUES('surplus_rules','{"capital_average": false, "capital_basis": "share_and_mandatory", "loan_basis": "interest_paid", "members": {"area_development": 50000, "board": 100000, "capital_return": 200000, "education": 50000, "patronage_loans": 100000, "patronage_purchases": 100000, "reserve": 250000, "social": 50000, "staff": 100000}, "non_members": {"area_development": 100000, "board": 150000, "education": 100000, "reserve": 400000, "social": 100000, "staff": 150000}}');
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
INSERT INTO "stock_movement" VALUES(13,1,19,'2024-01-08','sale',-1000,-1127000);
INSERT INTO "stock_movement" VALUES(14,2,19,'2024-01-08','sale',-1000,-1550400);
INSERT INTO "stock_movement" VALUES(15,4,20,'2024-01-09','sale',-1000,-2626500);
INSERT INTO "stock_movement" VALUES(16,5,20,'2024-01-09','sale',-5000,-4949000);
INSERT INTO "stock_movement" VALUES(17,1,23,'2024-01-10','purchase',7000,7969500);
INSERT INTO "stock_movement" VALUES(18,5,24,'2024-01-10','purchase',5000,4900000);
INSERT INTO "stock_movement" VALUES(19,6,25,'2024-01-10','sale',-4000,-5800000);
INSERT INTO "stock_movement" VALUES(20,8,25,'2024-01-10','sale',-1000,-4284000);
INSERT INTO "stock_movement" VALUES(21,7,28,'2024-01-11','sale',-1000,-832000);
INSERT INTO "stock_movement" VALUES(22,1,28,'2024-01-11','sale',-4000,-4548300);
INSERT INTO "stock_movement" VALUES(23,2,28,'2024-01-11','sale',-2000,-3100800);
INSERT INTO "stock_movement" VALUES(24,7,29,'2024-01-11','sale',-2000,-1664000);
INSERT INTO "stock_movement" VALUES(25,5,32,'2024-01-12','sale',-2000,-1960000);
INSERT INTO "stock_movement" VALUES(26,9,33,'2024-01-12','sale',-3000,-5605500);
INSERT INTO "stock_movement" VALUES(27,7,36,'2024-01-13','sale',-1000,-832000);
INSERT INTO "stock_movement" VALUES(28,5,38,'2024-01-15','sale',-1000,-980000);
INSERT INTO "stock_movement" VALUES(29,8,38,'2024-01-15','sale',-3000,-12852000);
INSERT INTO "stock_movement" VALUES(30,3,39,'2024-01-16','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(31,3,40,'2024-01-16','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(32,4,40,'2024-01-16','sale',-1000,-2626500);
INSERT INTO "stock_movement" VALUES(33,2,41,'2024-01-17','purchase',5000,7904000);
INSERT INTO "stock_movement" VALUES(34,3,42,'2024-01-17','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(35,5,43,'2024-01-17','purchase',5000,5096000);
INSERT INTO "stock_movement" VALUES(36,6,44,'2024-01-17','purchase',4000,5916000);
INSERT INTO "stock_movement" VALUES(37,7,45,'2024-01-17','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(38,8,46,'2024-01-17','purchase',4000,16632000);
INSERT INTO "stock_movement" VALUES(39,9,47,'2024-01-17','purchase',4000,7622000);
INSERT INTO "stock_movement" VALUES(40,5,48,'2024-01-17','sale',-5000,-5040000);
INSERT INTO "stock_movement" VALUES(41,7,48,'2024-01-17','sale',-5000,-4160000);
INSERT INTO "stock_movement" VALUES(42,4,49,'2024-01-18','sale',-2000,-5253000);
INSERT INTO "stock_movement" VALUES(43,2,50,'2024-01-18','sale',-2000,-3144200);
INSERT INTO "stock_movement" VALUES(44,2,51,'2024-01-19','sale',-3000,-4716400);
INSERT INTO "stock_movement" VALUES(45,3,51,'2024-01-19','sale',-5000,-7140000);
INSERT INTO "stock_movement" VALUES(46,1,52,'2024-01-19','sale',-3000,-3411200);
INSERT INTO "stock_movement" VALUES(47,6,53,'2024-01-23','sale',-3000,-4437000);
INSERT INTO "stock_movement" VALUES(48,8,53,'2024-01-23','sale',-4000,-16632000);
INSERT INTO "stock_movement" VALUES(49,1,54,'2024-01-24','purchase',7000,8050000);
INSERT INTO "stock_movement" VALUES(50,2,55,'2024-01-24','purchase',5000,7676000);
INSERT INTO "stock_movement" VALUES(51,3,56,'2024-01-24','purchase',5000,7000000);
INSERT INTO "stock_movement" VALUES(52,4,57,'2024-01-24','purchase',4000,10608000);
INSERT INTO "stock_movement" VALUES(53,5,58,'2024-01-24','purchase',5000,5096000);
INSERT INTO "stock_movement" VALUES(54,6,59,'2024-01-24','purchase',4000,6032000);
INSERT INTO "stock_movement" VALUES(55,7,60,'2024-01-24','purchase',5000,4040000);
INSERT INTO "stock_movement" VALUES(56,8,61,'2024-01-24','purchase',4000,16800000);
INSERT INTO "stock_movement" VALUES(57,4,62,'2024-01-24','sale',-3000,-7956000);
INSERT INTO "stock_movement" VALUES(58,6,63,'2024-01-25','sale',-2000,-3004400);
INSERT INTO "stock_movement" VALUES(59,2,64,'2024-01-26','sale',-1000,-1545700);
INSERT INTO "stock_movement" VALUES(60,9,64,'2024-01-26','sale',-4000,-7592400);
INSERT INTO "stock_movement" VALUES(61,2,65,'2024-01-26','sale',-1000,-1545800);
INSERT INTO "stock_movement" VALUES(62,1,65,'2024-01-26','sale',-3000,-3445100);
INSERT INTO "stock_movement" VALUES(63,6,65,'2024-01-26','sale',-3000,-4506600);
INSERT INTO "stock_movement" VALUES(64,2,71,'2024-02-02','sale',-5000,-7728700);
INSERT INTO "stock_movement" VALUES(65,2,72,'2024-02-03','purchase',5000,7524000);
INSERT INTO "stock_movement" VALUES(66,4,73,'2024-02-03','purchase',4000,10506000);
INSERT INTO "stock_movement" VALUES(67,6,74,'2024-02-03','purchase',4000,5742000);
INSERT INTO "stock_movement" VALUES(68,9,75,'2024-02-03','purchase',4000,7696000);
INSERT INTO "stock_movement" VALUES(69,5,76,'2024-02-03','sale',-5000,-5080000);
INSERT INTO "stock_movement" VALUES(70,8,76,'2024-02-03','sale',-4000,-16800000);
INSERT INTO "stock_movement" VALUES(71,7,76,'2024-02-03','sale',-1000,-812000);
INSERT INTO "stock_movement" VALUES(72,1,77,'2024-02-04','sale',-3000,-3445100);
INSERT INTO "stock_movement" VALUES(73,9,77,'2024-02-04','sale',-5000,-9594100);
INSERT INTO "stock_movement" VALUES(74,7,78,'2024-02-05','sale',-4000,-3248000);
INSERT INTO "stock_movement" VALUES(75,4,79,'2024-02-08','sale',-4000,-10526400);
INSERT INTO "stock_movement" VALUES(76,3,79,'2024-02-08','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(77,5,80,'2024-02-08','sale',-1000,-1016000);
INSERT INTO "stock_movement" VALUES(78,6,81,'2024-02-09','sale',-4000,-5742000);
INSERT INTO "stock_movement" VALUES(79,2,82,'2024-02-09','sale',-2000,-3009600);
INSERT INTO "stock_movement" VALUES(80,1,85,'2024-02-10','purchase',7000,8130500);
INSERT INTO "stock_movement" VALUES(81,4,86,'2024-02-10','purchase',4000,10608000);
INSERT INTO "stock_movement" VALUES(82,5,87,'2024-02-10','purchase',5000,4998000);
INSERT INTO "stock_movement" VALUES(83,6,88,'2024-02-10','purchase',4000,5684000);
INSERT INTO "stock_movement" VALUES(84,7,89,'2024-02-10','purchase',5000,3920000);
INSERT INTO "stock_movement" VALUES(85,8,90,'2024-02-10','purchase',4000,17304000);
INSERT INTO "stock_movement" VALUES(86,9,91,'2024-02-10','purchase',4000,7400000);
INSERT INTO "stock_movement" VALUES(87,7,93,'2024-02-11','sale',-3000,-2366000);
INSERT INTO "stock_movement" VALUES(88,1,96,'2024-02-12','sale',-4000,-4634400);
INSERT INTO "stock_movement" VALUES(89,4,97,'2024-02-12','sale',-3000,-7943800);
INSERT INTO "stock_movement" VALUES(90,3,97,'2024-02-12','sale',-2000,-2800000);
INSERT INTO "stock_movement" VALUES(91,9,101,'2024-02-13','sale',-3000,-5550000);
INSERT INTO "stock_movement" VALUES(92,7,102,'2024-02-13','sale',-2000,-1577300);
INSERT INTO "stock_movement" VALUES(93,3,103,'2024-02-17','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(94,7,104,'2024-02-17','purchase',5000,4040000);
INSERT INTO "stock_movement" VALUES(95,9,105,'2024-02-17','purchase',4000,7622000);
INSERT INTO "stock_movement" VALUES(96,6,106,'2024-02-17','sale',-4000,-5684000);
INSERT INTO "stock_movement" VALUES(97,3,106,'2024-02-17','sale',-3000,-4270000);
INSERT INTO "stock_movement" VALUES(98,7,107,'2024-02-17','sale',-4000,-3219100);
INSERT INTO "stock_movement" VALUES(99,9,108,'2024-02-18','sale',-5000,-9472000);
INSERT INTO "stock_movement" VALUES(100,8,108,'2024-02-18','sale',-4000,-17304000);
INSERT INTO "stock_movement" VALUES(101,4,109,'2024-02-19','sale',-1000,-2647900);
INSERT INTO "stock_movement" VALUES(102,2,110,'2024-02-19','sale',-2000,-3009600);
INSERT INTO "stock_movement" VALUES(103,7,111,'2024-02-20','sale',-2000,-1609600);
INSERT INTO "stock_movement" VALUES(104,5,111,'2024-02-20','sale',-1000,-1002300);
INSERT INTO "stock_movement" VALUES(105,5,112,'2024-02-22','sale',-4000,-4009400);
INSERT INTO "stock_movement" VALUES(106,2,113,'2024-02-24','purchase',5000,7828000);
INSERT INTO "stock_movement" VALUES(107,4,114,'2024-02-24','purchase',4000,10302000);
INSERT INTO "stock_movement" VALUES(108,5,115,'2024-02-24','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(109,6,116,'2024-02-24','purchase',4000,5916000);
INSERT INTO "stock_movement" VALUES(110,7,117,'2024-02-24','purchase',5000,3960000);
INSERT INTO "stock_movement" VALUES(111,8,118,'2024-02-24','purchase',4000,16632000);
INSERT INTO "stock_movement" VALUES(112,9,119,'2024-02-24','purchase',4000,7400000);
INSERT INTO "stock_movement" VALUES(113,9,120,'2024-02-24','sale',-2000,-3700000);
INSERT INTO "stock_movement" VALUES(114,1,120,'2024-02-24','sale',-3000,-3475700);
INSERT INTO "stock_movement" VALUES(115,9,121,'2024-02-25','sale',-2000,-3700000);
INSERT INTO "stock_movement" VALUES(116,7,121,'2024-02-25','sale',-4000,-3168000);
INSERT INTO "stock_movement" VALUES(117,4,122,'2024-02-25','sale',-5000,-12949900);
INSERT INTO "stock_movement" VALUES(118,5,122,'2024-02-25','sale',-2000,-2016400);
INSERT INTO "stock_movement" VALUES(119,6,123,'2024-02-26','sale',-3000,-4437000);
INSERT INTO "stock_movement" VALUES(120,3,129,'2024-02-27','sale',-2000,-2846700);
INSERT INTO "stock_movement" VALUES(121,2,130,'2024-03-01','sale',-2000,-3110900);
INSERT INTO "stock_movement" VALUES(122,1,131,'2024-03-02','sale',-1000,-1158600);
INSERT INTO "stock_movement" VALUES(123,1,132,'2024-03-03','purchase',7000,8130500);
INSERT INTO "stock_movement" VALUES(124,3,133,'2024-03-03','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(125,4,134,'2024-03-03','purchase',4000,10404000);
INSERT INTO "stock_movement" VALUES(126,6,135,'2024-03-03','purchase',4000,5800000);
INSERT INTO "stock_movement" VALUES(127,7,136,'2024-03-03','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(128,9,137,'2024-03-03','purchase',4000,7252000);
INSERT INTO "stock_movement" VALUES(129,8,138,'2024-03-03','sale',-4000,-16632000);
INSERT INTO "stock_movement" VALUES(130,5,139,'2024-03-04','sale',-4000,-4032900);
INSERT INTO "stock_movement" VALUES(131,2,140,'2024-03-05','sale',-1000,-1555500);
INSERT INTO "stock_movement" VALUES(132,6,141,'2024-03-05','sale',-5000,-7279000);
INSERT INTO "stock_movement" VALUES(133,7,141,'2024-03-05','sale',-3000,-2476000);
INSERT INTO "stock_movement" VALUES(134,1,142,'2024-03-06','sale',-4000,-4644600);
INSERT INTO "stock_movement" VALUES(135,9,143,'2024-03-09','sale',-1000,-1813000);
INSERT INTO "stock_movement" VALUES(136,5,146,'2024-03-10','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(137,6,147,'2024-03-10','purchase',4000,5974000);
INSERT INTO "stock_movement" VALUES(138,8,148,'2024-03-10','purchase',4000,17304000);
INSERT INTO "stock_movement" VALUES(139,4,149,'2024-03-10','sale',-1000,-2601000);
INSERT INTO "stock_movement" VALUES(140,9,150,'2024-03-10','sale',-3000,-5439000);
INSERT INTO "stock_movement" VALUES(141,1,154,'2024-03-11','sale',-2000,-2322300);
INSERT INTO "stock_movement" VALUES(142,8,157,'2024-03-12','sale',-3000,-12978000);
INSERT INTO "stock_movement" VALUES(143,6,157,'2024-03-12','sale',-1000,-1493500);
INSERT INTO "stock_movement" VALUES(144,1,157,'2024-03-12','sale',-2000,-2322200);
INSERT INTO "stock_movement" VALUES(145,5,160,'2024-03-13','sale',-3000,-3028200);
INSERT INTO "stock_movement" VALUES(146,5,161,'2024-03-13','sale',-1000,-1009400);
INSERT INTO "stock_movement" VALUES(147,3,162,'2024-03-15','sale',-4000,-5708900);
INSERT INTO "stock_movement" VALUES(148,5,162,'2024-03-15','sale',-1000,-1009400);
INSERT INTO "stock_movement" VALUES(149,7,163,'2024-03-16','sale',-2000,-1650700);
INSERT INTO "stock_movement" VALUES(150,1,164,'2024-03-17','purchase',7000,8291500);
INSERT INTO "stock_movement" VALUES(151,3,165,'2024-03-17','purchase',5000,7210000);
INSERT INTO "stock_movement" VALUES(152,5,166,'2024-03-17','purchase',5000,4998000);
INSERT INTO "stock_movement" VALUES(153,7,167,'2024-03-17','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(154,8,168,'2024-03-17','purchase',4000,17304000);
INSERT INTO "stock_movement" VALUES(155,9,169,'2024-03-17','purchase',4000,7326000);
INSERT INTO "stock_movement" VALUES(156,3,170,'2024-03-17','sale',-1000,-1437800);
INSERT INTO "stock_movement" VALUES(157,9,171,'2024-03-17','sale',-3000,-5494500);
INSERT INTO "stock_movement" VALUES(158,6,171,'2024-03-17','sale',-3000,-4480500);
INSERT INTO "stock_movement" VALUES(159,4,171,'2024-03-17','sale',-3000,-7803000);
INSERT INTO "stock_movement" VALUES(160,2,172,'2024-03-18','sale',-3000,-4666400);
INSERT INTO "stock_movement" VALUES(161,3,172,'2024-03-18','sale',-3000,-4313300);
INSERT INTO "stock_movement" VALUES(162,8,172,'2024-03-18','sale',-5000,-21630000);
INSERT INTO "stock_movement" VALUES(163,5,173,'2024-03-19','sale',-5000,-4998000);
INSERT INTO "stock_movement" VALUES(164,3,174,'2024-03-20','sale',-3000,-4313300);
INSERT INTO "stock_movement" VALUES(165,1,174,'2024-03-20','sale',-2000,-2369000);
INSERT INTO "stock_movement" VALUES(166,7,175,'2024-03-20','sale',-5000,-4154400);
INSERT INTO "stock_movement" VALUES(167,2,176,'2024-03-24','purchase',5000,7904000);
INSERT INTO "stock_movement" VALUES(168,3,177,'2024-03-24','purchase',5000,6860000);
INSERT INTO "stock_movement" VALUES(169,4,178,'2024-03-24','purchase',4000,10200000);
INSERT INTO "stock_movement" VALUES(170,5,179,'2024-03-24','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(171,6,180,'2024-03-24','purchase',4000,5742000);
INSERT INTO "stock_movement" VALUES(172,7,181,'2024-03-24','purchase',5000,4080000);
INSERT INTO "stock_movement" VALUES(173,8,182,'2024-03-24','purchase',4000,17472000);
INSERT INTO "stock_movement" VALUES(174,9,183,'2024-03-24','purchase',4000,7474000);
INSERT INTO "stock_movement" VALUES(175,2,184,'2024-03-24','sale',-4000,-6323200);
INSERT INTO "stock_movement" VALUES(176,5,184,'2024-03-24','sale',-2000,-2018800);
INSERT INTO "stock_movement" VALUES(177,4,185,'2024-03-25','sale',-3000,-7650000);
INSERT INTO "stock_movement" VALUES(178,9,186,'2024-03-25','sale',-5000,-9305500);
INSERT INTO "stock_movement" VALUES(179,5,187,'2024-03-26','sale',-2000,-2018800);
INSERT INTO "stock_movement" VALUES(180,3,187,'2024-03-26','sale',-4000,-5488000);
INSERT INTO "stock_movement" VALUES(181,1,188,'2024-03-26','sale',-5000,-5922500);
INSERT INTO "stock_movement" VALUES(182,7,188,'2024-03-26','sale',-1000,-818500);
INSERT INTO "stock_movement" VALUES(183,6,194,'2024-03-27','sale',-3000,-4306500);
INSERT INTO "stock_movement" VALUES(184,8,194,'2024-03-27','sale',-4000,-17472000);
INSERT INTO "stock_movement" VALUES(185,7,195,'2024-04-02','sale',-3000,-2455400);
INSERT INTO "stock_movement" VALUES(186,1,196,'2024-04-03','purchase',7000,8291500);
INSERT INTO "stock_movement" VALUES(187,2,197,'2024-04-03','purchase',5000,7448000);
INSERT INTO "stock_movement" VALUES(188,3,198,'2024-04-03','purchase',5000,6930000);
INSERT INTO "stock_movement" VALUES(189,4,199,'2024-04-03','purchase',4000,10098000);
INSERT INTO "stock_movement" VALUES(190,5,200,'2024-04-03','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(191,6,201,'2024-04-03','purchase',4000,5684000);
INSERT INTO "stock_movement" VALUES(192,7,202,'2024-04-03','purchase',5000,3960000);
INSERT INTO "stock_movement" VALUES(193,8,203,'2024-04-03','purchase',4000,17472000);
INSERT INTO "stock_movement" VALUES(194,9,204,'2024-04-03','purchase',4000,7474000);
INSERT INTO "stock_movement" VALUES(195,7,205,'2024-04-03','sale',-5000,-3997900);
INSERT INTO "stock_movement" VALUES(196,1,206,'2024-04-04','sale',-5000,-5922500);
INSERT INTO "stock_movement" VALUES(197,2,206,'2024-04-04','sale',-4000,-6019200);
INSERT INTO "stock_movement" VALUES(198,5,207,'2024-04-05','sale',-1000,-1009400);
INSERT INTO "stock_movement" VALUES(199,3,207,'2024-04-05','sale',-2000,-2767300);
INSERT INTO "stock_movement" VALUES(200,4,207,'2024-04-05','sale',-1000,-2529600);
INSERT INTO "stock_movement" VALUES(201,9,208,'2024-04-06','sale',-4000,-7474000);
INSERT INTO "stock_movement" VALUES(202,8,208,'2024-04-06','sale',-1000,-4368000);
INSERT INTO "stock_movement" VALUES(203,3,209,'2024-04-06','sale',-3000,-4151000);
INSERT INTO "stock_movement" VALUES(204,4,210,'2024-04-08','sale',-3000,-7588800);
INSERT INTO "stock_movement" VALUES(205,5,211,'2024-04-08','sale',-4000,-4037600);
INSERT INTO "stock_movement" VALUES(206,1,213,'2024-04-10','purchase',7000,8130500);
INSERT INTO "stock_movement" VALUES(207,2,214,'2024-04-10','purchase',5000,7676000);
INSERT INTO "stock_movement" VALUES(208,3,215,'2024-04-10','purchase',5000,7140000);
INSERT INTO "stock_movement" VALUES(209,4,216,'2024-04-10','purchase',4000,10098000);
INSERT INTO "stock_movement" VALUES(210,5,217,'2024-04-10','purchase',5000,4851000);
INSERT INTO "stock_movement" VALUES(211,7,218,'2024-04-10','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(212,9,219,'2024-04-10','purchase',4000,7622000);
INSERT INTO "stock_movement" VALUES(213,6,220,'2024-04-10','sale',-2000,-2847800);
INSERT INTO "stock_movement" VALUES(214,3,220,'2024-04-10','sale',-3000,-4261900);
INSERT INTO "stock_movement" VALUES(215,5,221,'2024-04-10','sale',-2000,-1953500);
INSERT INTO "stock_movement" VALUES(216,4,224,'2024-04-11','sale',-3000,-7576600);
INSERT INTO "stock_movement" VALUES(217,5,224,'2024-04-11','sale',-1000,-976700);
INSERT INTO "stock_movement" VALUES(218,9,224,'2024-04-11','sale',-1000,-1905500);
INSERT INTO "stock_movement" VALUES(219,9,227,'2024-04-12','sale',-1000,-1905500);
INSERT INTO "stock_movement" VALUES(220,7,227,'2024-04-12','sale',-1000,-822700);
INSERT INTO "stock_movement" VALUES(221,2,231,'2024-04-13','sale',-2000,-3053000);
INSERT INTO "stock_movement" VALUES(222,5,231,'2024-04-13','sale',-3000,-2930200);
INSERT INTO "stock_movement" VALUES(223,2,232,'2024-04-15','sale',-3000,-4579600);
INSERT INTO "stock_movement" VALUES(224,6,233,'2024-04-16','sale',-2000,-2847800);
INSERT INTO "stock_movement" VALUES(225,2,234,'2024-04-17','purchase',5000,7752000);
INSERT INTO "stock_movement" VALUES(226,5,235,'2024-04-17','purchase',5000,4900000);
INSERT INTO "stock_movement" VALUES(227,6,236,'2024-04-17','purchase',4000,5974000);
INSERT INTO "stock_movement" VALUES(228,4,237,'2024-04-17','sale',-2000,-5051000);
INSERT INTO "stock_movement" VALUES(229,5,238,'2024-04-18','sale',-2000,-1960000);
INSERT INTO "stock_movement" VALUES(230,1,239,'2024-04-18','sale',-4000,-4666400);
INSERT INTO "stock_movement" VALUES(231,5,239,'2024-04-18','sale',-2000,-1960000);
INSERT INTO "stock_movement" VALUES(232,6,240,'2024-04-19','sale',-3000,-4438700);
INSERT INTO "stock_movement" VALUES(233,9,240,'2024-04-19','sale',-2000,-3811000);
INSERT INTO "stock_movement" VALUES(234,2,241,'2024-04-20','sale',-3000,-4630700);
INSERT INTO "stock_movement" VALUES(235,3,241,'2024-04-20','sale',-3000,-4261800);
INSERT INTO "stock_movement" VALUES(236,1,242,'2024-04-20','sale',-5000,-5833100);
INSERT INTO "stock_movement" VALUES(237,7,243,'2024-04-22','sale',-5000,-4113700);
INSERT INTO "stock_movement" VALUES(238,2,244,'2024-04-23','sale',-1000,-1543600);
INSERT INTO "stock_movement" VALUES(239,1,245,'2024-04-24','purchase',7000,8291500);
INSERT INTO "stock_movement" VALUES(240,3,246,'2024-04-24','purchase',5000,7070000);
INSERT INTO "stock_movement" VALUES(241,4,247,'2024-04-24','purchase',4000,10200000);
INSERT INTO "stock_movement" VALUES(242,5,248,'2024-04-24','purchase',5000,5047000);
INSERT INTO "stock_movement" VALUES(243,7,249,'2024-04-24','purchase',5000,4160000);
INSERT INTO "stock_movement" VALUES(244,9,250,'2024-04-24','purchase',4000,7548000);
INSERT INTO "stock_movement" VALUES(245,3,251,'2024-04-24','sale',-3000,-4242000);
INSERT INTO "stock_movement" VALUES(246,5,251,'2024-04-24','sale',-1000,-1004500);
INSERT INTO "stock_movement" VALUES(247,3,252,'2024-04-25','sale',-2000,-2828000);
INSERT INTO "stock_movement" VALUES(248,7,252,'2024-04-25','sale',-1000,-830500);
INSERT INTO "stock_movement" VALUES(249,8,253,'2024-04-26','sale',-2000,-8736000);
INSERT INTO "stock_movement" VALUES(250,4,253,'2024-04-26','sale',-4000,-10200000);
INSERT INTO "stock_movement" VALUES(251,9,254,'2024-04-26','sale',-4000,-7548000);
INSERT INTO "stock_movement" VALUES(252,1,260,'2024-04-27','sale',-4000,-4738000);
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
INSERT INTO "trade" VALUES(19,'sale','2024-01-08',NULL,'','cash',2960000);
INSERT INTO "trade" VALUES(20,'sale','2024-01-09',NULL,'','cash',8300000);
INSERT INTO "trade" VALUES(23,'purchase','2024-01-10',NULL,'Toko Sumber Rejeki','cash',7969500);
INSERT INTO "trade" VALUES(24,'purchase','2024-01-10',NULL,'Anggota','cash',4900000);
INSERT INTO "trade" VALUES(25,'sale','2024-01-10',3,'','credit',14500000);
INSERT INTO "trade" VALUES(28,'sale','2024-01-11',2,'','credit',9680000);
INSERT INTO "trade" VALUES(29,'sale','2024-01-11',NULL,'','cash',2400000);
INSERT INTO "trade" VALUES(32,'sale','2024-01-12',4,'','cash',2200000);
INSERT INTO "trade" VALUES(33,'sale','2024-01-12',NULL,'','cash',7800000);
INSERT INTO "trade" VALUES(36,'sale','2024-01-13',NULL,'','cash',1200000);
INSERT INTO "trade" VALUES(38,'sale','2024-01-15',1,'','cash',20600000);
INSERT INTO "trade" VALUES(39,'sale','2024-01-16',NULL,'','cash',3080000);
INSERT INTO "trade" VALUES(40,'sale','2024-01-16',NULL,'','cash',5880000);
INSERT INTO "trade" VALUES(41,'purchase','2024-01-17',NULL,'UD Tani Makmur','cash',7904000);
INSERT INTO "trade" VALUES(42,'purchase','2024-01-17',NULL,'UD Tani Makmur','cash',7140000);
INSERT INTO "trade" VALUES(43,'purchase','2024-01-17',NULL,'Anggota','cash',5096000);
INSERT INTO "trade" VALUES(44,'purchase','2024-01-17',NULL,'UD Tani Makmur','cash',5916000);
INSERT INTO "trade" VALUES(45,'purchase','2024-01-17',NULL,'Anggota','cash',4160000);
INSERT INTO "trade" VALUES(46,'purchase','2024-01-17',NULL,'Toko Sumber Rejeki','cash',16632000);
INSERT INTO "trade" VALUES(47,'purchase','2024-01-17',NULL,'Toko Sumber Rejeki','cash',7622000);
INSERT INTO "trade" VALUES(48,'sale','2024-01-17',2,'','cash',11500000);
INSERT INTO "trade" VALUES(49,'sale','2024-01-18',1,'','cash',5600000);
INSERT INTO "trade" VALUES(50,'sale','2024-01-18',1,'','cash',3360000);
INSERT INTO "trade" VALUES(51,'sale','2024-01-19',2,'','cash',12740000);
INSERT INTO "trade" VALUES(52,'sale','2024-01-19',3,'','credit',3840000);
INSERT INTO "trade" VALUES(53,'sale','2024-01-23',3,'','cash',32000000);
INSERT INTO "trade" VALUES(54,'purchase','2024-01-24',NULL,'Anggota','cash',8050000);
INSERT INTO "trade" VALUES(55,'purchase','2024-01-24',NULL,'Toko Sumber Rejeki','cash',7676000);
INSERT INTO "trade" VALUES(56,'purchase','2024-01-24',NULL,'Toko Sumber Rejeki','cash',7000000);
INSERT INTO "trade" VALUES(57,'purchase','2024-01-24',NULL,'Anggota','cash',10608000);
INSERT INTO "trade" VALUES(58,'purchase','2024-01-24',NULL,'Anggota','cash',5096000);
INSERT INTO "trade" VALUES(59,'purchase','2024-01-24',NULL,'Anggota','cash',6032000);
INSERT INTO "trade" VALUES(60,'purchase','2024-01-24',NULL,'Anggota','cash',4040000);
INSERT INTO "trade" VALUES(61,'purchase','2024-01-24',NULL,'UD Tani Makmur','cash',16800000);
INSERT INTO "trade" VALUES(62,'sale','2024-01-24',3,'','cash',8400000);
INSERT INTO "trade" VALUES(63,'sale','2024-01-25',4,'','cash',4000000);
INSERT INTO "trade" VALUES(64,'sale','2024-01-26',1,'','cash',12080000);
INSERT INTO "trade" VALUES(65,'sale','2024-01-26',1,'','cash',11520000);
INSERT INTO "trade" VALUES(71,'sale','2024-02-02',NULL,'','cash',8400000);
INSERT INTO "trade" VALUES(72,'purchase','2024-02-03',NULL,'Toko Sumber Rejeki','cash',7524000);
INSERT INTO "trade" VALUES(73,'purchase','2024-02-03',NULL,'Anggota','cash',10506000);
INSERT INTO "trade" VALUES(74,'purchase','2024-02-03',NULL,'UD Tani Makmur','cash',5742000);
INSERT INTO "trade" VALUES(75,'purchase','2024-02-03',NULL,'Toko Sumber Rejeki','cash',7696000);
INSERT INTO "trade" VALUES(76,'sale','2024-02-03',NULL,'','cash',32700000);
INSERT INTO "trade" VALUES(77,'sale','2024-02-04',NULL,'','cash',16840000);
INSERT INTO "trade" VALUES(78,'sale','2024-02-05',2,'','cash',4800000);
INSERT INTO "trade" VALUES(79,'sale','2024-02-08',NULL,'','cash',14280000);
INSERT INTO "trade" VALUES(80,'sale','2024-02-08',3,'','cash',1100000);
INSERT INTO "trade" VALUES(81,'sale','2024-02-09',3,'','cash',8000000);
INSERT INTO "trade" VALUES(82,'sale','2024-02-09',NULL,'','cash',3360000);
INSERT INTO "trade" VALUES(85,'purchase','2024-02-10',NULL,'Anggota','cash',8130500);
INSERT INTO "trade" VALUES(86,'purchase','2024-02-10',NULL,'Toko Sumber Rejeki','cash',10608000);
INSERT INTO "trade" VALUES(87,'purchase','2024-02-10',NULL,'Anggota','cash',4998000);
INSERT INTO "trade" VALUES(88,'purchase','2024-02-10',NULL,'Anggota','cash',5684000);
INSERT INTO "trade" VALUES(89,'purchase','2024-02-10',NULL,'UD Tani Makmur','cash',3920000);
INSERT INTO "trade" VALUES(90,'purchase','2024-02-10',NULL,'Toko Sumber Rejeki','cash',17304000);
INSERT INTO "trade" VALUES(91,'purchase','2024-02-10',NULL,'Anggota','cash',7400000);
INSERT INTO "trade" VALUES(93,'sale','2024-02-11',NULL,'','cash',3600000);
INSERT INTO "trade" VALUES(96,'sale','2024-02-12',4,'','credit',5120000);
INSERT INTO "trade" VALUES(97,'sale','2024-02-12',2,'','cash',11480000);
INSERT INTO "trade" VALUES(101,'sale','2024-02-13',NULL,'','cash',7800000);
INSERT INTO "trade" VALUES(102,'sale','2024-02-13',1,'','cash',2400000);
INSERT INTO "trade" VALUES(103,'purchase','2024-02-17',NULL,'UD Tani Makmur','cash',7140000);
INSERT INTO "trade" VALUES(104,'purchase','2024-02-17',NULL,'Anggota','cash',4040000);
INSERT INTO "trade" VALUES(105,'purchase','2024-02-17',NULL,'UD Tani Makmur','cash',7622000);
INSERT INTO "trade" VALUES(106,'sale','2024-02-17',4,'','cash',12620000);
INSERT INTO "trade" VALUES(107,'sale','2024-02-17',4,'','cash',4800000);
INSERT INTO "trade" VALUES(108,'sale','2024-02-18',NULL,'','cash',39000000);
INSERT INTO "trade" VALUES(109,'sale','2024-02-19',4,'','cash',2800000);
INSERT INTO "trade" VALUES(110,'sale','2024-02-19',NULL,'','cash',3360000);
INSERT INTO "trade" VALUES(111,'sale','2024-02-20',2,'','credit',3500000);
INSERT INTO "trade" VALUES(112,'sale','2024-02-22',NULL,'','cash',4400000);
INSERT INTO "trade" VALUES(113,'purchase','2024-02-24',NULL,'Toko Sumber Rejeki','cash',7828000);
INSERT INTO "trade" VALUES(114,'purchase','2024-02-24',NULL,'Anggota','cash',10302000);
INSERT INTO "trade" VALUES(115,'purchase','2024-02-24',NULL,'UD Tani Makmur','cash',5047000);
INSERT INTO "trade" VALUES(116,'purchase','2024-02-24',NULL,'UD Tani Makmur','cash',5916000);
INSERT INTO "trade" VALUES(117,'purchase','2024-02-24',NULL,'Anggota','cash',3960000);
INSERT INTO "trade" VALUES(118,'purchase','2024-02-24',NULL,'Toko Sumber Rejeki','cash',16632000);
INSERT INTO "trade" VALUES(119,'purchase','2024-02-24',NULL,'UD Tani Makmur','cash',7400000);
INSERT INTO "trade" VALUES(120,'sale','2024-02-24',3,'','cash',9040000);
INSERT INTO "trade" VALUES(121,'sale','2024-02-25',2,'','cash',10000000);
INSERT INTO "trade" VALUES(122,'sale','2024-02-25',NULL,'','cash',16200000);
INSERT INTO "trade" VALUES(123,'sale','2024-02-26',NULL,'','cash',6000000);
INSERT INTO "trade" VALUES(129,'sale','2024-02-27',3,'','cash',3080000);
INSERT INTO "trade" VALUES(130,'sale','2024-03-01',4,'','cash',3360000);
INSERT INTO "trade" VALUES(131,'sale','2024-03-02',NULL,'','cash',1280000);
INSERT INTO "trade" VALUES(132,'purchase','2024-03-03',NULL,'Anggota','cash',8130500);
INSERT INTO "trade" VALUES(133,'purchase','2024-03-03',NULL,'Anggota','cash',7140000);
INSERT INTO "trade" VALUES(134,'purchase','2024-03-03',NULL,'UD Tani Makmur','cash',10404000);
INSERT INTO "trade" VALUES(135,'purchase','2024-03-03',NULL,'Anggota','cash',5800000);
INSERT INTO "trade" VALUES(136,'purchase','2024-03-03',NULL,'UD Tani Makmur','cash',4160000);
INSERT INTO "trade" VALUES(137,'purchase','2024-03-03',NULL,'Anggota','cash',7252000);
INSERT INTO "trade" VALUES(138,'sale','2024-03-03',4,'','cash',26000000);
INSERT INTO "trade" VALUES(139,'sale','2024-03-04',NULL,'','cash',4400000);
INSERT INTO "trade" VALUES(140,'sale','2024-03-05',3,'','credit',1680000);
INSERT INTO "trade" VALUES(141,'sale','2024-03-05',NULL,'','cash',13600000);
INSERT INTO "trade" VALUES(142,'sale','2024-03-06',2,'','cash',5120000);
INSERT INTO "trade" VALUES(143,'sale','2024-03-09',NULL,'','cash',2600000);
INSERT INTO "trade" VALUES(146,'purchase','2024-03-10',NULL,'Toko Sumber Rejeki','cash',5047000);
INSERT INTO "trade" VALUES(147,'purchase','2024-03-10',NULL,'UD Tani Makmur','cash',5974000);
INSERT INTO "trade" VALUES(148,'purchase','2024-03-10',NULL,'Toko Sumber Rejeki','cash',17304000);
INSERT INTO "trade" VALUES(149,'sale','2024-03-10',3,'','cash',2800000);
INSERT INTO "trade" VALUES(150,'sale','2024-03-10',3,'','cash',7800000);
INSERT INTO "trade" VALUES(154,'sale','2024-03-11',NULL,'','cash',2560000);
INSERT INTO "trade" VALUES(157,'sale','2024-03-12',NULL,'','cash',24060000);
INSERT INTO "trade" VALUES(160,'sale','2024-03-13',NULL,'','cash',3300000);
INSERT INTO "trade" VALUES(161,'sale','2024-03-13',NULL,'','cash',1100000);
INSERT INTO "trade" VALUES(162,'sale','2024-03-15',3,'','cash',7260000);
INSERT INTO "trade" VALUES(163,'sale','2024-03-16',3,'','cash',2400000);
INSERT INTO "trade" VALUES(164,'purchase','2024-03-17',NULL,'Anggota','cash',8291500);
INSERT INTO "trade" VALUES(165,'purchase','2024-03-17',NULL,'Anggota','cash',7210000);
INSERT INTO "trade" VALUES(166,'purchase','2024-03-17',NULL,'Toko Sumber Rejeki','cash',4998000);
INSERT INTO "trade" VALUES(167,'purchase','2024-03-17',NULL,'UD Tani Makmur','cash',4160000);
INSERT INTO "trade" VALUES(168,'purchase','2024-03-17',NULL,'Toko Sumber Rejeki','cash',17304000);
INSERT INTO "trade" VALUES(169,'purchase','2024-03-17',NULL,'UD Tani Makmur','cash',7326000);
INSERT INTO "trade" VALUES(170,'sale','2024-03-17',1,'','credit',1540000);
INSERT INTO "trade" VALUES(171,'sale','2024-03-17',NULL,'','cash',22200000);
INSERT INTO "trade" VALUES(172,'sale','2024-03-18',1,'','cash',42160000);
INSERT INTO "trade" VALUES(173,'sale','2024-03-19',4,'','cash',5500000);
INSERT INTO "trade" VALUES(174,'sale','2024-03-20',4,'','cash',7180000);
INSERT INTO "trade" VALUES(175,'sale','2024-03-20',NULL,'','cash',6000000);
INSERT INTO "trade" VALUES(176,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',7904000);
INSERT INTO "trade" VALUES(177,'purchase','2024-03-24',NULL,'Anggota','cash',6860000);
INSERT INTO "trade" VALUES(178,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',10200000);
INSERT INTO "trade" VALUES(179,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',5047000);
INSERT INTO "trade" VALUES(180,'purchase','2024-03-24',NULL,'Toko Sumber Rejeki','cash',5742000);
INSERT INTO "trade" VALUES(181,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',4080000);
INSERT INTO "trade" VALUES(182,'purchase','2024-03-24',NULL,'Toko Sumber Rejeki','cash',17472000);
INSERT INTO "trade" VALUES(183,'purchase','2024-03-24',NULL,'UD Tani Makmur','cash',7474000);
INSERT INTO "trade" VALUES(184,'sale','2024-03-24',2,'','credit',8920000);
INSERT INTO "trade" VALUES(185,'sale','2024-03-25',4,'','cash',8400000);
INSERT INTO "trade" VALUES(186,'sale','2024-03-25',1,'','cash',13000000);
INSERT INTO "trade" VALUES(187,'sale','2024-03-26',4,'','cash',8360000);
INSERT INTO "trade" VALUES(188,'sale','2024-03-26',2,'','cash',7600000);
INSERT INTO "trade" VALUES(194,'sale','2024-03-27',4,'','cash',32000000);
INSERT INTO "trade" VALUES(195,'sale','2024-04-02',NULL,'','cash',3600000);
INSERT INTO "trade" VALUES(196,'purchase','2024-04-03',NULL,'UD Tani Makmur','cash',8291500);
INSERT INTO "trade" VALUES(197,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',7448000);
INSERT INTO "trade" VALUES(198,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',6930000);
INSERT INTO "trade" VALUES(199,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',10098000);
INSERT INTO "trade" VALUES(200,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',5047000);
INSERT INTO "trade" VALUES(201,'purchase','2024-04-03',NULL,'UD Tani Makmur','cash',5684000);
INSERT INTO "trade" VALUES(202,'purchase','2024-04-03',NULL,'UD Tani Makmur','cash',3960000);
INSERT INTO "trade" VALUES(203,'purchase','2024-04-03',NULL,'Toko Sumber Rejeki','cash',17472000);
INSERT INTO "trade" VALUES(204,'purchase','2024-04-03',NULL,'Anggota','cash',7474000);
INSERT INTO "trade" VALUES(205,'sale','2024-04-03',NULL,'','cash',6000000);
INSERT INTO "trade" VALUES(206,'sale','2024-04-04',4,'','cash',13120000);
INSERT INTO "trade" VALUES(207,'sale','2024-04-05',NULL,'','cash',6980000);
INSERT INTO "trade" VALUES(208,'sale','2024-04-06',4,'','cash',16900000);
INSERT INTO "trade" VALUES(209,'sale','2024-04-06',2,'','cash',4620000);
INSERT INTO "trade" VALUES(210,'sale','2024-04-08',NULL,'','cash',8400000);
INSERT INTO "trade" VALUES(211,'sale','2024-04-08',3,'','cash',4400000);
INSERT INTO "trade" VALUES(213,'purchase','2024-04-10',NULL,'Toko Sumber Rejeki','cash',8130500);
INSERT INTO "trade" VALUES(214,'purchase','2024-04-10',NULL,'UD Tani Makmur','cash',7676000);
INSERT INTO "trade" VALUES(215,'purchase','2024-04-10',NULL,'UD Tani Makmur','cash',7140000);
INSERT INTO "trade" VALUES(216,'purchase','2024-04-10',NULL,'UD Tani Makmur','cash',10098000);
INSERT INTO "trade" VALUES(217,'purchase','2024-04-10',NULL,'Anggota','cash',4851000);
INSERT INTO "trade" VALUES(218,'purchase','2024-04-10',NULL,'Toko Sumber Rejeki','cash',4160000);
INSERT INTO "trade" VALUES(219,'purchase','2024-04-10',NULL,'Anggota','cash',7622000);
INSERT INTO "trade" VALUES(220,'sale','2024-04-10',1,'','cash',8620000);
INSERT INTO "trade" VALUES(221,'sale','2024-04-10',2,'','cash',2200000);
INSERT INTO "trade" VALUES(224,'sale','2024-04-11',2,'','cash',12100000);
INSERT INTO "trade" VALUES(227,'sale','2024-04-12',3,'','cash',3800000);
INSERT INTO "trade" VALUES(231,'sale','2024-04-13',1,'','credit',6660000);
INSERT INTO "trade" VALUES(232,'sale','2024-04-15',4,'','credit',5040000);
INSERT INTO "trade" VALUES(233,'sale','2024-04-16',NULL,'','cash',4000000);
INSERT INTO "trade" VALUES(234,'purchase','2024-04-17',NULL,'UD Tani Makmur','cash',7752000);
INSERT INTO "trade" VALUES(235,'purchase','2024-04-17',NULL,'Toko Sumber Rejeki','cash',4900000);
INSERT INTO "trade" VALUES(236,'purchase','2024-04-17',NULL,'UD Tani Makmur','cash',5974000);
INSERT INTO "trade" VALUES(237,'sale','2024-04-17',1,'','cash',5600000);
INSERT INTO "trade" VALUES(238,'sale','2024-04-18',3,'','cash',2200000);
INSERT INTO "trade" VALUES(239,'sale','2024-04-18',3,'','cash',7320000);
INSERT INTO "trade" VALUES(240,'sale','2024-04-19',2,'','cash',11200000);
INSERT INTO "trade" VALUES(241,'sale','2024-04-20',NULL,'','cash',9660000);
INSERT INTO "trade" VALUES(242,'sale','2024-04-20',1,'','credit',6400000);
INSERT INTO "trade" VALUES(243,'sale','2024-04-22',4,'','cash',6000000);
INSERT INTO "trade" VALUES(244,'sale','2024-04-23',NULL,'','cash',1680000);
INSERT INTO "trade" VALUES(245,'purchase','2024-04-24',NULL,'UD Tani Makmur','cash',8291500);
INSERT INTO "trade" VALUES(246,'purchase','2024-04-24',NULL,'Anggota','cash',7070000);
INSERT INTO "trade" VALUES(247,'purchase','2024-04-24',NULL,'UD Tani Makmur','cash',10200000);
INSERT INTO "trade" VALUES(248,'purchase','2024-04-24',NULL,'Anggota','cash',5047000);
INSERT INTO "trade" VALUES(249,'purchase','2024-04-24',NULL,'Toko Sumber Rejeki','cash',4160000);
INSERT INTO "trade" VALUES(250,'purchase','2024-04-24',NULL,'UD Tani Makmur','cash',7548000);
INSERT INTO "trade" VALUES(251,'sale','2024-04-24',3,'','cash',5720000);
INSERT INTO "trade" VALUES(252,'sale','2024-04-25',2,'','cash',4280000);
INSERT INTO "trade" VALUES(253,'sale','2024-04-26',4,'','cash',24200000);
INSERT INTO "trade" VALUES(254,'sale','2024-04-26',4,'','cash',10400000);
INSERT INTO "trade" VALUES(260,'sale','2024-04-27',NULL,'','cash',5120000);
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
INSERT INTO "trade_line" VALUES(19,1,1,1000,1280000,1280000,1127000);
INSERT INTO "trade_line" VALUES(19,2,2,1000,1680000,1680000,1550400);
INSERT INTO "trade_line" VALUES(20,1,4,1000,2800000,2800000,2626500);
INSERT INTO "trade_line" VALUES(20,2,5,5000,1100000,5500000,4949000);
INSERT INTO "trade_line" VALUES(23,1,1,7000,1138500,7969500,7969500);
INSERT INTO "trade_line" VALUES(24,1,5,5000,980000,4900000,4900000);
INSERT INTO "trade_line" VALUES(25,1,6,4000,2000000,8000000,5800000);
INSERT INTO "trade_line" VALUES(25,2,8,1000,6500000,6500000,4284000);
INSERT INTO "trade_line" VALUES(28,1,7,1000,1200000,1200000,832000);
INSERT INTO "trade_line" VALUES(28,2,1,4000,1280000,5120000,4548300);
INSERT INTO "trade_line" VALUES(28,3,2,2000,1680000,3360000,3100800);
INSERT INTO "trade_line" VALUES(29,1,7,2000,1200000,2400000,1664000);
INSERT INTO "trade_line" VALUES(32,1,5,2000,1100000,2200000,1960000);
INSERT INTO "trade_line" VALUES(33,1,9,3000,2600000,7800000,5605500);
INSERT INTO "trade_line" VALUES(36,1,7,1000,1200000,1200000,832000);
INSERT INTO "trade_line" VALUES(38,1,5,1000,1100000,1100000,980000);
INSERT INTO "trade_line" VALUES(38,2,8,3000,6500000,19500000,12852000);
INSERT INTO "trade_line" VALUES(39,1,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(40,1,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(40,2,4,1000,2800000,2800000,2626500);
INSERT INTO "trade_line" VALUES(41,1,2,5000,1580800,7904000,7904000);
INSERT INTO "trade_line" VALUES(42,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(43,1,5,5000,1019200,5096000,5096000);
INSERT INTO "trade_line" VALUES(44,1,6,4000,1479000,5916000,5916000);
INSERT INTO "trade_line" VALUES(45,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(46,1,8,4000,4158000,16632000,16632000);
INSERT INTO "trade_line" VALUES(47,1,9,4000,1905500,7622000,7622000);
INSERT INTO "trade_line" VALUES(48,1,5,5000,1100000,5500000,5040000);
INSERT INTO "trade_line" VALUES(48,2,7,5000,1200000,6000000,4160000);
INSERT INTO "trade_line" VALUES(49,1,4,2000,2800000,5600000,5253000);
INSERT INTO "trade_line" VALUES(50,1,2,2000,1680000,3360000,3144200);
INSERT INTO "trade_line" VALUES(51,1,2,3000,1680000,5040000,4716400);
INSERT INTO "trade_line" VALUES(51,2,3,5000,1540000,7700000,7140000);
INSERT INTO "trade_line" VALUES(52,1,1,3000,1280000,3840000,3411200);
INSERT INTO "trade_line" VALUES(53,1,6,3000,2000000,6000000,4437000);
INSERT INTO "trade_line" VALUES(53,2,8,4000,6500000,26000000,16632000);
INSERT INTO "trade_line" VALUES(54,1,1,7000,1150000,8050000,8050000);
INSERT INTO "trade_line" VALUES(55,1,2,5000,1535200,7676000,7676000);
INSERT INTO "trade_line" VALUES(56,1,3,5000,1400000,7000000,7000000);
INSERT INTO "trade_line" VALUES(57,1,4,4000,2652000,10608000,10608000);
INSERT INTO "trade_line" VALUES(58,1,5,5000,1019200,5096000,5096000);
INSERT INTO "trade_line" VALUES(59,1,6,4000,1508000,6032000,6032000);
INSERT INTO "trade_line" VALUES(60,1,7,5000,808000,4040000,4040000);
INSERT INTO "trade_line" VALUES(61,1,8,4000,4200000,16800000,16800000);
INSERT INTO "trade_line" VALUES(62,1,4,3000,2800000,8400000,7956000);
INSERT INTO "trade_line" VALUES(63,1,6,2000,2000000,4000000,3004400);
INSERT INTO "trade_line" VALUES(64,1,2,1000,1680000,1680000,1545700);
INSERT INTO "trade_line" VALUES(64,2,9,4000,2600000,10400000,7592400);
INSERT INTO "trade_line" VALUES(65,1,2,1000,1680000,1680000,1545800);
INSERT INTO "trade_line" VALUES(65,2,1,3000,1280000,3840000,3445100);
INSERT INTO "trade_line" VALUES(65,3,6,3000,2000000,6000000,4506600);
INSERT INTO "trade_line" VALUES(71,1,2,5000,1680000,8400000,7728700);
INSERT INTO "trade_line" VALUES(72,1,2,5000,1504800,7524000,7524000);
INSERT INTO "trade_line" VALUES(73,1,4,4000,2626500,10506000,10506000);
INSERT INTO "trade_line" VALUES(74,1,6,4000,1435500,5742000,5742000);
INSERT INTO "trade_line" VALUES(75,1,9,4000,1924000,7696000,7696000);
INSERT INTO "trade_line" VALUES(76,1,5,5000,1100000,5500000,5080000);
INSERT INTO "trade_line" VALUES(76,2,8,4000,6500000,26000000,16800000);
INSERT INTO "trade_line" VALUES(76,3,7,1000,1200000,1200000,812000);
INSERT INTO "trade_line" VALUES(77,1,1,3000,1280000,3840000,3445100);
INSERT INTO "trade_line" VALUES(77,2,9,5000,2600000,13000000,9594100);
INSERT INTO "trade_line" VALUES(78,1,7,4000,1200000,4800000,3248000);
INSERT INTO "trade_line" VALUES(79,1,4,4000,2800000,11200000,10526400);
INSERT INTO "trade_line" VALUES(79,2,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(80,1,5,1000,1100000,1100000,1016000);
INSERT INTO "trade_line" VALUES(81,1,6,4000,2000000,8000000,5742000);
INSERT INTO "trade_line" VALUES(82,1,2,2000,1680000,3360000,3009600);
INSERT INTO "trade_line" VALUES(85,1,1,7000,1161500,8130500,8130500);
INSERT INTO "trade_line" VALUES(86,1,4,4000,2652000,10608000,10608000);
INSERT INTO "trade_line" VALUES(87,1,5,5000,999600,4998000,4998000);
INSERT INTO "trade_line" VALUES(88,1,6,4000,1421000,5684000,5684000);
INSERT INTO "trade_line" VALUES(89,1,7,5000,784000,3920000,3920000);
INSERT INTO "trade_line" VALUES(90,1,8,4000,4326000,17304000,17304000);
INSERT INTO "trade_line" VALUES(91,1,9,4000,1850000,7400000,7400000);
INSERT INTO "trade_line" VALUES(93,1,7,3000,1200000,3600000,2366000);
INSERT INTO "trade_line" VALUES(96,1,1,4000,1280000,5120000,4634400);
INSERT INTO "trade_line" VALUES(97,1,4,3000,2800000,8400000,7943800);
INSERT INTO "trade_line" VALUES(97,2,3,2000,1540000,3080000,2800000);
INSERT INTO "trade_line" VALUES(101,1,9,3000,2600000,7800000,5550000);
INSERT INTO "trade_line" VALUES(102,1,7,2000,1200000,2400000,1577300);
INSERT INTO "trade_line" VALUES(103,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(104,1,7,5000,808000,4040000,4040000);
INSERT INTO "trade_line" VALUES(105,1,9,4000,1905500,7622000,7622000);
INSERT INTO "trade_line" VALUES(106,1,6,4000,2000000,8000000,5684000);
INSERT INTO "trade_line" VALUES(106,2,3,3000,1540000,4620000,4270000);
INSERT INTO "trade_line" VALUES(107,1,7,4000,1200000,4800000,3219100);
INSERT INTO "trade_line" VALUES(108,1,9,5000,2600000,13000000,9472000);
INSERT INTO "trade_line" VALUES(108,2,8,4000,6500000,26000000,17304000);
INSERT INTO "trade_line" VALUES(109,1,4,1000,2800000,2800000,2647900);
INSERT INTO "trade_line" VALUES(110,1,2,2000,1680000,3360000,3009600);
INSERT INTO "trade_line" VALUES(111,1,7,2000,1200000,2400000,1609600);
INSERT INTO "trade_line" VALUES(111,2,5,1000,1100000,1100000,1002300);
INSERT INTO "trade_line" VALUES(112,1,5,4000,1100000,4400000,4009400);
INSERT INTO "trade_line" VALUES(113,1,2,5000,1565600,7828000,7828000);
INSERT INTO "trade_line" VALUES(114,1,4,4000,2575500,10302000,10302000);
INSERT INTO "trade_line" VALUES(115,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(116,1,6,4000,1479000,5916000,5916000);
INSERT INTO "trade_line" VALUES(117,1,7,5000,792000,3960000,3960000);
INSERT INTO "trade_line" VALUES(118,1,8,4000,4158000,16632000,16632000);
INSERT INTO "trade_line" VALUES(119,1,9,4000,1850000,7400000,7400000);
INSERT INTO "trade_line" VALUES(120,1,9,2000,2600000,5200000,3700000);
INSERT INTO "trade_line" VALUES(120,2,1,3000,1280000,3840000,3475700);
INSERT INTO "trade_line" VALUES(121,1,9,2000,2600000,5200000,3700000);
INSERT INTO "trade_line" VALUES(121,2,7,4000,1200000,4800000,3168000);
INSERT INTO "trade_line" VALUES(122,1,4,5000,2800000,14000000,12949900);
INSERT INTO "trade_line" VALUES(122,2,5,2000,1100000,2200000,2016400);
INSERT INTO "trade_line" VALUES(123,1,6,3000,2000000,6000000,4437000);
INSERT INTO "trade_line" VALUES(129,1,3,2000,1540000,3080000,2846700);
INSERT INTO "trade_line" VALUES(130,1,2,2000,1680000,3360000,3110900);
INSERT INTO "trade_line" VALUES(131,1,1,1000,1280000,1280000,1158600);
INSERT INTO "trade_line" VALUES(132,1,1,7000,1161500,8130500,8130500);
INSERT INTO "trade_line" VALUES(133,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(134,1,4,4000,2601000,10404000,10404000);
INSERT INTO "trade_line" VALUES(135,1,6,4000,1450000,5800000,5800000);
INSERT INTO "trade_line" VALUES(136,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(137,1,9,4000,1813000,7252000,7252000);
INSERT INTO "trade_line" VALUES(138,1,8,4000,6500000,26000000,16632000);
INSERT INTO "trade_line" VALUES(139,1,5,4000,1100000,4400000,4032900);
INSERT INTO "trade_line" VALUES(140,1,2,1000,1680000,1680000,1555500);
INSERT INTO "trade_line" VALUES(141,1,6,5000,2000000,10000000,7279000);
INSERT INTO "trade_line" VALUES(141,2,7,3000,1200000,3600000,2476000);
INSERT INTO "trade_line" VALUES(142,1,1,4000,1280000,5120000,4644600);
INSERT INTO "trade_line" VALUES(143,1,9,1000,2600000,2600000,1813000);
INSERT INTO "trade_line" VALUES(146,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(147,1,6,4000,1493500,5974000,5974000);
INSERT INTO "trade_line" VALUES(148,1,8,4000,4326000,17304000,17304000);
INSERT INTO "trade_line" VALUES(149,1,4,1000,2800000,2800000,2601000);
INSERT INTO "trade_line" VALUES(150,1,9,3000,2600000,7800000,5439000);
INSERT INTO "trade_line" VALUES(154,1,1,2000,1280000,2560000,2322300);
INSERT INTO "trade_line" VALUES(157,1,8,3000,6500000,19500000,12978000);
INSERT INTO "trade_line" VALUES(157,2,6,1000,2000000,2000000,1493500);
INSERT INTO "trade_line" VALUES(157,3,1,2000,1280000,2560000,2322200);
INSERT INTO "trade_line" VALUES(160,1,5,3000,1100000,3300000,3028200);
INSERT INTO "trade_line" VALUES(161,1,5,1000,1100000,1100000,1009400);
INSERT INTO "trade_line" VALUES(162,1,3,4000,1540000,6160000,5708900);
INSERT INTO "trade_line" VALUES(162,2,5,1000,1100000,1100000,1009400);
INSERT INTO "trade_line" VALUES(163,1,7,2000,1200000,2400000,1650700);
INSERT INTO "trade_line" VALUES(164,1,1,7000,1184500,8291500,8291500);
INSERT INTO "trade_line" VALUES(165,1,3,5000,1442000,7210000,7210000);
INSERT INTO "trade_line" VALUES(166,1,5,5000,999600,4998000,4998000);
INSERT INTO "trade_line" VALUES(167,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(168,1,8,4000,4326000,17304000,17304000);
INSERT INTO "trade_line" VALUES(169,1,9,4000,1831500,7326000,7326000);
INSERT INTO "trade_line" VALUES(170,1,3,1000,1540000,1540000,1437800);
INSERT INTO "trade_line" VALUES(171,1,9,3000,2600000,7800000,5494500);
INSERT INTO "trade_line" VALUES(171,2,6,3000,2000000,6000000,4480500);
INSERT INTO "trade_line" VALUES(171,3,4,3000,2800000,8400000,7803000);
INSERT INTO "trade_line" VALUES(172,1,2,3000,1680000,5040000,4666400);
INSERT INTO "trade_line" VALUES(172,2,3,3000,1540000,4620000,4313300);
INSERT INTO "trade_line" VALUES(172,3,8,5000,6500000,32500000,21630000);
INSERT INTO "trade_line" VALUES(173,1,5,5000,1100000,5500000,4998000);
INSERT INTO "trade_line" VALUES(174,1,3,3000,1540000,4620000,4313300);
INSERT INTO "trade_line" VALUES(174,2,1,2000,1280000,2560000,2369000);
INSERT INTO "trade_line" VALUES(175,1,7,5000,1200000,6000000,4154400);
INSERT INTO "trade_line" VALUES(176,1,2,5000,1580800,7904000,7904000);
INSERT INTO "trade_line" VALUES(177,1,3,5000,1372000,6860000,6860000);
INSERT INTO "trade_line" VALUES(178,1,4,4000,2550000,10200000,10200000);
INSERT INTO "trade_line" VALUES(179,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(180,1,6,4000,1435500,5742000,5742000);
INSERT INTO "trade_line" VALUES(181,1,7,5000,816000,4080000,4080000);
INSERT INTO "trade_line" VALUES(182,1,8,4000,4368000,17472000,17472000);
INSERT INTO "trade_line" VALUES(183,1,9,4000,1868500,7474000,7474000);
INSERT INTO "trade_line" VALUES(184,1,2,4000,1680000,6720000,6323200);
INSERT INTO "trade_line" VALUES(184,2,5,2000,1100000,2200000,2018800);
INSERT INTO "trade_line" VALUES(185,1,4,3000,2800000,8400000,7650000);
INSERT INTO "trade_line" VALUES(186,1,9,5000,2600000,13000000,9305500);
INSERT INTO "trade_line" VALUES(187,1,5,2000,1100000,2200000,2018800);
INSERT INTO "trade_line" VALUES(187,2,3,4000,1540000,6160000,5488000);
INSERT INTO "trade_line" VALUES(188,1,1,5000,1280000,6400000,5922500);
INSERT INTO "trade_line" VALUES(188,2,7,1000,1200000,1200000,818500);
INSERT INTO "trade_line" VALUES(194,1,6,3000,2000000,6000000,4306500);
INSERT INTO "trade_line" VALUES(194,2,8,4000,6500000,26000000,17472000);
INSERT INTO "trade_line" VALUES(195,1,7,3000,1200000,3600000,2455400);
INSERT INTO "trade_line" VALUES(196,1,1,7000,1184500,8291500,8291500);
INSERT INTO "trade_line" VALUES(197,1,2,5000,1489600,7448000,7448000);
INSERT INTO "trade_line" VALUES(198,1,3,5000,1386000,6930000,6930000);
INSERT INTO "trade_line" VALUES(199,1,4,4000,2524500,10098000,10098000);
INSERT INTO "trade_line" VALUES(200,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(201,1,6,4000,1421000,5684000,5684000);
INSERT INTO "trade_line" VALUES(202,1,7,5000,792000,3960000,3960000);
INSERT INTO "trade_line" VALUES(203,1,8,4000,4368000,17472000,17472000);
INSERT INTO "trade_line" VALUES(204,1,9,4000,1868500,7474000,7474000);
INSERT INTO "trade_line" VALUES(205,1,7,5000,1200000,6000000,3997900);
INSERT INTO "trade_line" VALUES(206,1,1,5000,1280000,6400000,5922500);
INSERT INTO "trade_line" VALUES(206,2,2,4000,1680000,6720000,6019200);
INSERT INTO "trade_line" VALUES(207,1,5,1000,1100000,1100000,1009400);
INSERT INTO "trade_line" VALUES(207,2,3,2000,1540000,3080000,2767300);
INSERT INTO "trade_line" VALUES(207,3,4,1000,2800000,2800000,2529600);
INSERT INTO "trade_line" VALUES(208,1,9,4000,2600000,10400000,7474000);
INSERT INTO "trade_line" VALUES(208,2,8,1000,6500000,6500000,4368000);
INSERT INTO "trade_line" VALUES(209,1,3,3000,1540000,4620000,4151000);
INSERT INTO "trade_line" VALUES(210,1,4,3000,2800000,8400000,7588800);
INSERT INTO "trade_line" VALUES(211,1,5,4000,1100000,4400000,4037600);
INSERT INTO "trade_line" VALUES(213,1,1,7000,1161500,8130500,8130500);
INSERT INTO "trade_line" VALUES(214,1,2,5000,1535200,7676000,7676000);
INSERT INTO "trade_line" VALUES(215,1,3,5000,1428000,7140000,7140000);
INSERT INTO "trade_line" VALUES(216,1,4,4000,2524500,10098000,10098000);
INSERT INTO "trade_line" VALUES(217,1,5,5000,970200,4851000,4851000);
INSERT INTO "trade_line" VALUES(218,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(219,1,9,4000,1905500,7622000,7622000);
INSERT INTO "trade_line" VALUES(220,1,6,2000,2000000,4000000,2847800);
INSERT INTO "trade_line" VALUES(220,2,3,3000,1540000,4620000,4261900);
INSERT INTO "trade_line" VALUES(221,1,5,2000,1100000,2200000,1953500);
INSERT INTO "trade_line" VALUES(224,1,4,3000,2800000,8400000,7576600);
INSERT INTO "trade_line" VALUES(224,2,5,1000,1100000,1100000,976700);
INSERT INTO "trade_line" VALUES(224,3,9,1000,2600000,2600000,1905500);
INSERT INTO "trade_line" VALUES(227,1,9,1000,2600000,2600000,1905500);
INSERT INTO "trade_line" VALUES(227,2,7,1000,1200000,1200000,822700);
INSERT INTO "trade_line" VALUES(231,1,2,2000,1680000,3360000,3053000);
INSERT INTO "trade_line" VALUES(231,2,5,3000,1100000,3300000,2930200);
INSERT INTO "trade_line" VALUES(232,1,2,3000,1680000,5040000,4579600);
INSERT INTO "trade_line" VALUES(233,1,6,2000,2000000,4000000,2847800);
INSERT INTO "trade_line" VALUES(234,1,2,5000,1550400,7752000,7752000);
INSERT INTO "trade_line" VALUES(235,1,5,5000,980000,4900000,4900000);
INSERT INTO "trade_line" VALUES(236,1,6,4000,1493500,5974000,5974000);
INSERT INTO "trade_line" VALUES(237,1,4,2000,2800000,5600000,5051000);
INSERT INTO "trade_line" VALUES(238,1,5,2000,1100000,2200000,1960000);
INSERT INTO "trade_line" VALUES(239,1,1,4000,1280000,5120000,4666400);
INSERT INTO "trade_line" VALUES(239,2,5,2000,1100000,2200000,1960000);
INSERT INTO "trade_line" VALUES(240,1,6,3000,2000000,6000000,4438700);
INSERT INTO "trade_line" VALUES(240,2,9,2000,2600000,5200000,3811000);
INSERT INTO "trade_line" VALUES(241,1,2,3000,1680000,5040000,4630700);
INSERT INTO "trade_line" VALUES(241,2,3,3000,1540000,4620000,4261800);
INSERT INTO "trade_line" VALUES(242,1,1,5000,1280000,6400000,5833100);
INSERT INTO "trade_line" VALUES(243,1,7,5000,1200000,6000000,4113700);
INSERT INTO "trade_line" VALUES(244,1,2,1000,1680000,1680000,1543600);
INSERT INTO "trade_line" VALUES(245,1,1,7000,1184500,8291500,8291500);
INSERT INTO "trade_line" VALUES(246,1,3,5000,1414000,7070000,7070000);
INSERT INTO "trade_line" VALUES(247,1,4,4000,2550000,10200000,10200000);
INSERT INTO "trade_line" VALUES(248,1,5,5000,1009400,5047000,5047000);
INSERT INTO "trade_line" VALUES(249,1,7,5000,832000,4160000,4160000);
INSERT INTO "trade_line" VALUES(250,1,9,4000,1887000,7548000,7548000);
INSERT INTO "trade_line" VALUES(251,1,3,3000,1540000,4620000,4242000);
INSERT INTO "trade_line" VALUES(251,2,5,1000,1100000,1100000,1004500);
INSERT INTO "trade_line" VALUES(252,1,3,2000,1540000,3080000,2828000);
INSERT INTO "trade_line" VALUES(252,2,7,1000,1200000,1200000,830500);
INSERT INTO "trade_line" VALUES(253,1,8,2000,6500000,13000000,8736000);
INSERT INTO "trade_line" VALUES(253,2,4,4000,2800000,11200000,10200000);
INSERT INTO "trade_line" VALUES(254,1,9,4000,2600000,10400000,7548000);
INSERT INTO "trade_line" VALUES(260,1,1,4000,1280000,5120000,4738000);
CREATE INDEX ix_journal_entry_posted_on ON journal_entry (posted_on, id);
CREATE INDEX ix_member_name ON member (name);
CREATE INDEX ix_member_status_member_id ON member_status (member_id);
CREATE INDEX ix_contract_member_id ON contract (member_id);
CREATE INDEX ix_trade_member_id ON trade (member_id, traded_on);
CREATE INDEX ix_surplus_decision_year ON surplus_decision (year);
CREATE INDEX ix_journal_line_account ON journal_line (account_code, posted_on, role, unit, debit_sen, credit_sen);
CREATE INDEX ix_journal_line_member ON journal_line (member_id, account_code, contract_id, posted_on, role, debit_sen, credit_sen) WHERE member_id IS NOT NULL;
CREATE INDEX ix_journal_line_contract ON journal_line (contract_id, account_code, posted_on, debit_sen, credit_sen) WHERE contract_id IS NOT NULL;
CREATE INDEX ix_stock_movement_entry_id ON stock_movement (entry_id);
CREATE INDEX ix_stock_movement_product_id ON stock_movement (product_id, moved_on, quantity_milli, value_sen);
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
CREATE TRIGGER journal_entry_follows BEFORE INSERT ON journal_entry
WHEN NEW.id <> COALESCE((SELECT MAX(id) FROM journal_entry), 0) + 1
BEGIN SELECT RAISE(ABORT, 'entries are numbered without gaps'); END;
CREATE TRIGGER journal_line_of_last_entry BEFORE INSERT ON journal_line
WHEN NEW.entry_id <> (SELECT MAX(id) FROM journal_entry)
BEGIN SELECT RAISE(ABORT, 'lines belong to the entry being posted'); END;
COMMIT;
